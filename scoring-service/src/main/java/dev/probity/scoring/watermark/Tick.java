package dev.probity.scoring.watermark;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * How far event time has come in a partition of events; said to every partition of those who go by it.
 *
 * @param sender the partition
 * @param senders how many there are; 0 while the sender does not know
 * @param time every event before is in, but for late ones
 * @param quiet whether nothing is left to read there, so that nobody need wait for it
 */
public record Tick(int sender, int senders, Instant time, boolean quiet) {
    /** Key of a tick: nothing else that travels between tasks has an empty one. */
    static final String KEY = "";

    private static final int BYTES = 2 * Integer.BYTES + Long.BYTES + 1;

    /** Whether what lies under this key is a tick. */
    public static boolean isKey(String key) {
        return key.isEmpty();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putInt(sender)
                .putInt(senders)
                .putLong(time.toEpochMilli())
                .put((byte) (quiet ? 1 : 0))
                .array();
    }

    /** As it travelled. */
    public static Tick of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return new Tick(in.getInt(), in.getInt(), Instant.ofEpochMilli(in.getLong()), in.get() != 0);
    }
}
