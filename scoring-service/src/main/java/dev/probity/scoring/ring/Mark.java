package dev.probity.scoring.ring;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one review.
 *
 * @param who stands for its reviewer
 * @param minute when it was written, in minutes since the epoch
 * @param device stands for the device; {@link #UNTOLD} where it is not told
 * @param address the same for the address
 * @param text how it sounds; null where it has too few words
 */
record Mark(
        int who,
        int minute,
        int device,
        int address,
        @Nullable Sketch text) {
    static final int UNTOLD = 0;
    static final int MOST_BYTES = 4 * Integer.BYTES + 1 + Sketch.BYTES;

    static int minute(Instant time) {
        return (int) TimeUnit.SECONDS.toMinutes(time.getEpochSecond());
    }

    boolean traced() {
        return device != UNTOLD || address != UNTOLD;
    }

    boolean sharesDevice(Mark other) {
        return device != UNTOLD && device == other.device;
    }

    boolean sharesAddress(Mark other) {
        return address != UNTOLD && address == other.address;
    }

    void write(ByteBuffer out) {
        out.putInt(who).putInt(minute).putInt(device).putInt(address).put((byte) (text == null ? 0 : 1));
        if (text != null) {
            text.write(out);
        }
    }

    static Mark read(ByteBuffer in) {
        return new Mark(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.get() == 0 ? null : Sketch.read(in));
    }
}
