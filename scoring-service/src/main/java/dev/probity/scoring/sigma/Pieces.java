package dev.probity.scoring.sigma;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Numbers filed under 32 bits each. What is not there, as nearly everything that is asked, is known by one look at a small table of bits, which stays in the
 * processor's cache however many the rules are; only then the table itself is looked at (open addressing).
 */
final class Pieces {
    private static final int SPREAD = 0x9E3779B9; // 2^32 / golden ratio, Knuth's multiplicative hash

    /** Bits for each piece, so that one in eight that are not there is taken to be. */
    private static final int BITS_LOG = 3;

    private static final int FEWEST_BITS_LOG = 10;

    private final int[] pieces;
    private final int[][] numbers;
    private final int placeShift;
    private final long[] bits;
    private final int bitShift;

    Pieces(Map<Integer, List<Integer>> filed) {
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(filed.size());
        int bitsLog = Math.max(FEWEST_BITS_LOG, log + BITS_LOG);
        bits = new long[1 << (bitsLog - 6)];
        bitShift = Integer.SIZE - bitsLog;
        pieces = new int[2 << log];
        numbers = new int[pieces.length][];
        placeShift = Integer.SIZE - log - 1;
        filed.forEach((piece, under) -> {
            int place = piece * SPREAD >>> placeShift;
            while (numbers[place] != null) {
                place = (place + 1) & (pieces.length - 1);
            }
            pieces[place] = piece;
            numbers[place] = under.stream().mapToInt(i -> i).toArray();
            int bit = piece * SPREAD >>> bitShift;
            bits[bit >>> 6] |= 1L << bit;
        });
    }

    /** Tells all that is filed under the piece. */
    void tell(int piece, IntConsumer found) {
        int spread = piece * SPREAD;
        int bit = spread >>> bitShift;
        if ((bits[bit >>> 6] & 1L << bit) != 0) {
            lookUp(piece, spread >>> placeShift, found);
        }
    }

    private void lookUp(int piece, int first, IntConsumer found) {
        for (int place = first; numbers[place] != null; place = (place + 1) & (pieces.length - 1)) {
            if (pieces[place] == piece) {
                for (int number : numbers[place]) {
                    found.accept(number);
                }
                return;
            }
        }
    }
}
