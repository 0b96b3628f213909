package dev.probity.scoring.memory;

import java.nio.ByteBuffer;

/**
 * The last events of one party, so that a repetition among them changes nothing; {@link RepeatStage} can stand before them.
 *
 * <p>Forty bits an event: state bytes are what an event costs, and two different events among the last 128 are taken for one once in 10¹⁰ events.
 */
public final class RecentIds {
    public static final int REMEMBERED = 128;
    private static final long MASK = (1L << 40) - 1;

    private final long[] ring = new long[REMEMBERED];
    private int size;
    private int next;

    /** Remembers an event; false when it is remembered already. */
    public boolean add(long fingerprint) {
        long id = fingerprint & MASK;
        for (int i = 0; i < size; i++) {
            if (ring[i] == id) {
                return false;
            }
        }
        ring[next] = id;
        next = (next + 1) % REMEMBERED;
        size = Math.min(size + 1, REMEMBERED);
        return true;
    }

    public void write(ByteBuffer out) {
        out.put((byte) size).put((byte) next);
        for (int i = 0; i < size; i++) {
            out.put((byte) (ring[i] >>> 32)).putInt((int) ring[i]);
        }
    }

    public static RecentIds read(ByteBuffer in) {
        var ids = new RecentIds();
        ids.size = Byte.toUnsignedInt(in.get());
        ids.next = Byte.toUnsignedInt(in.get());
        for (int i = 0; i < ids.size; i++) {
            ids.ring[i] = Byte.toUnsignedLong(in.get()) << 32 | Integer.toUnsignedLong(in.getInt());
        }
        return ids;
    }
}
