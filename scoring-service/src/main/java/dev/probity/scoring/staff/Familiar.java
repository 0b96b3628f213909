package dev.probity.scoring.staff;

import java.nio.ByteBuffer;

/**
 * Names that a person has met, the latest of them, by 16-bit stand-ins.
 *
 * <p>Two names are taken for one about once in 65,536 a name remembered; then something new passes for familiar, which never speaks against anyone.
 */
final class Familiar {
    private final short[] ring;
    private int size;
    private int next;

    Familiar(int most) {
        this.ring = new short[most];
    }

    /** Remembers a name; true when it was not remembered. */
    boolean meet(int fingerprint) {
        short name = (short) fingerprint;
        for (int i = 0; i < size; i++) {
            if (ring[i] == name) {
                return false;
            }
        }
        ring[next] = name;
        next = (next + 1) % ring.length;
        size = Math.min(size + 1, ring.length);
        return true;
    }

    int size() {
        return size;
    }

    void write(ByteBuffer out) {
        out.putShort((short) size).putShort((short) next);
        for (int i = 0; i < size; i++) {
            out.putShort(ring[i]);
        }
    }

    static Familiar read(ByteBuffer in, int most) {
        var familiar = new Familiar(most);
        familiar.size = in.getShort();
        familiar.next = in.getShort() % most;
        for (int i = 0; i < familiar.size; i++) {
            familiar.ring[i] = in.getShort();
        }
        return familiar;
    }
}
