package dev.probity.scoring.tip;

import dev.probity.scoring.event.Fingerprint;
import java.util.Locale;

/**
 * Stands for what a tip says, so that two tips in the same words are known for one: 64 bits of which each is the vote of the text's pairs of words (Charikar,
 * <i>Similarity estimation techniques from rounding algorithms</i>, STOC 2002). The words themselves are not kept and cannot be had back.
 */
public final class Sketch {
    /** Bits of 64 in which texts may differ that are still taken for the same: a word or two were changed. */
    private static final int SAME = 12;

    private Sketch() {}

    public static long of(String text) {
        var votes = new int[Long.SIZE];
        var before = "";
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vote(votes, Fingerprint.of(word));
            vote(votes, Fingerprint.of(before, word));
            before = word;
        }
        long sketch = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            sketch |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return sketch;
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    static boolean same(long one, long other) {
        return Long.bitCount(one ^ other) <= SAME;
    }
}
