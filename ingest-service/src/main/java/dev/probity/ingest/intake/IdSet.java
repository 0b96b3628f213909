package dev.probity.ingest.intake;

/** A set of {@link IdHash}es: open addressing, at most half full, 16 bytes a slot. */
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

    boolean contains(IdHash hash) {
        return slots[find(slots, hash.high(), hash.low())] != 0;
    }

    /** Adds the hash; false when it was there. */
    boolean add(IdHash hash) {
        int at = find(slots, hash.high(), hash.low());
        if (slots[at] != 0) {
            return false;
        }
        put(slots, at, hash.high(), hash.low());
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
}
