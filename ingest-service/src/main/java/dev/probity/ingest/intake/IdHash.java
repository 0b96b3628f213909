package dev.probity.ingest.intake;

/**
 * 128 bits that stand for an event's source and id; both halves in one pass, for a multiplication waits only for the one before it in its
 * own half.
 *
 * @param high never 0
 * @param low any
 */
record IdHash(long high, long low) {
    static IdHash of(String source, String id) {
        long high = 0x9E3779B97F4A7C15L ^ source.length();
        long low = 0xC2B2AE3D27D4EB4FL ^ id.length();
        for (int i = 0; i < source.length(); i++) {
            high = (Long.rotateLeft(high, 23) ^ source.charAt(i)) * 0xFF51AFD7ED558CCDL;
            low = (Long.rotateLeft(low, 29) ^ source.charAt(i)) * 0xC4CEB9FE1A85EC53L;
        }
        for (int i = 0; i < id.length(); i++) {
            high = (Long.rotateLeft(high, 23) ^ id.charAt(i)) * 0xFF51AFD7ED558CCDL;
            low = (Long.rotateLeft(low, 29) ^ id.charAt(i)) * 0xC4CEB9FE1A85EC53L;
        }
        return new IdHash(mix(high) | 1, mix(low));
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
