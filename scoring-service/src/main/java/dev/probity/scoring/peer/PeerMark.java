package dev.probity.scoring.peer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says beside the baselines how far event time has come for those who make them: what follows from it was published before.
 *
 * @param teller partition of groups
 * @param tellers how many there are
 * @param time the slowest partition of events, as heard there
 */
record PeerMark(int teller, int tellers, Instant time) {
    /** No group is called so. */
    private static final String PREFIX = "~";

    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + 2 * Integer.BYTES + Long.BYTES;

    String key(String application) {
        return PREFIX + application + "~" + teller;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putInt(teller)
                .putInt(tellers)
                .putLong(time.toEpochMilli())
                .array();
    }

    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** The application whose mark lies under this key; null where it names none. */
    static @Nullable String application(String key) {
        int end = key.lastIndexOf('~');
        return end > 0 ? key.substring(PREFIX.length(), end) : null;
    }

    /** Fails with {@link IllegalArgumentException} on anything that is no mark. */
    static PeerMark read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("a mark in a format of another version");
            }
            return new PeerMark(in.getInt(), in.getInt(), Instant.ofEpochMilli(in.getLong()));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("not a mark", e);
        }
    }
}
