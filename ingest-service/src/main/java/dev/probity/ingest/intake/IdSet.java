package dev.probity.ingest.intake;

/** A set of 128-bit hashes of (source, id): open addressing, at most half full, 16 bytes a slot. */
final class IdSet {
    private long[] slots;
    private int size;

    /** Has room for so many before it grows. */
    IdSet(int expected) {
        slots = new long[4 * Integer.highestOneBit(2 * Math.max(expected, 1) - 1)];
    }

    int size() {
        return size;
    }

    boolean contains(long high, long low) {
        return slots[find(slots, high, low)] != 0;
    }

    /** Adds the hash; false when it was there. */
    boolean add(long high, long low) {
        int at = find(slots, high, low);
        if (slots[at] != 0) {
            return false;
        }
        put(slots, at, high, low);
        if (4 * ++size > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        var more = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0) {
                put(more, find(more, slots[i], slots[i + 1]), slots[i], slots[i + 1]);
            }
        }
        slots = more;
    }

    private static void put(long[] slots, int at, long high, long low) {
        slots[at] = high;
        slots[at + 1] = low;
    }

    /** Index of the hash, or of the free slot where it belongs. */
    private static int find(long[] slots, long high, long low) {
        int mask = slots.length - 2;
        int at = (int) (high >>> 32) << 1 & mask;
        while (slots[at] != 0 && (slots[at] != high || slots[at + 1] != low)) {
            at = at + 2 & mask;
        }
        return at;
    }

    /** Never 0, which marks a free slot. */
    static long high(String source, String id) {
        return mix(hash(id, hash(source, 0x9E3779B97F4A7C15L) ^ source.length())) | 1;
    }

    static long low(String source, String id) {
        return mix(hash(source, hash(id, 0xC2B2AE3D27D4EB4FL) ^ id.length()));
    }

    private static long hash(String text, long seed) {
        long h = seed;
        for (int i = 0; i < text.length(); i++) {
            h = (Long.rotateLeft(h, 23) ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
        }
        return h;
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
