package dev.probity.ingest.intake;

/** Remembers the latest events of one request by a hash of (source, id), in constant memory. */
final class Repeats {
    private final long[] high;
    private final long[] low;
    private final int mask;

    /** Remembers about that many, a power of two. */
    Repeats(int remembered) {
        int size = Integer.highestOneBit(Math.max(2, remembered));
        high = new long[size];
        low = new long[size];
        mask = size - 1;
    }

    /** Whether this event was seen shortly before; remembers it from now on. A newer event takes an older one's place. */
    boolean seen(String source, String id) {
        long a = hash(source, id, 0x9E3779B97F4A7C15L);
        long b = hash(id, source, 0xC2B2AE3D27D4EB4FL);
        int slot = (int) (a ^ (a >>> 32)) & mask;
        boolean seen = high[slot] == a && low[slot] == b;
        high[slot] = a;
        low[slot] = b;
        return seen;
    }

    /** 64 bits each, mixed as in SplitMix64 (Steele, Lea, Flood, OOPSLA 2014); two of them make a collision negligible. */
    private static long hash(String first, String second, long seed) {
        long h = seed;
        for (int i = 0; i < first.length(); i++) {
            h = mix(h ^ first.charAt(i));
        }
        h = mix(h ^ 0xFFFFL << 16);
        for (int i = 0; i < second.length(); i++) {
            h = mix(h ^ second.charAt(i));
        }
        return h;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
