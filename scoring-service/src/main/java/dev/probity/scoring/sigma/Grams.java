package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds which of many texts may stand in a value, by one short piece of each: its rarest four characters, or all of a shorter text. A
 * value is walked once, each of its pieces asked of a small table of bits first, which stays in the processor's cache however many the
 * rules are. (An Aho–Corasick automaton finds the whole texts, but for the public rules it has a hundred thousand states.) Characters
 * are {@linkplain Folding#rough roughly folded}.
 */
final class Grams {
    private static final int LONGEST = 4;
    private static final int BITS_LOG = 18;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio, Knuth's multiplicative hash

    /** By length of a piece, less one: the pieces and the numbers of the texts they stand for. */
    private final List<Map<Long, int[]>> pieces;

    private final long[] bits = new long[1 << (BITS_LOG - 6)];

    private Grams(List<Map<Long, int[]>> pieces) {
        this.pieces = pieces;
        for (Map<Long, int[]> ofOneLength : pieces) {
            for (long piece : ofOneLength.keySet()) {
                int bit = bit(piece);
                bits[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private static int bit(long piece) {
        return (int) ((piece * SPREAD) >>> (Long.SIZE - BITS_LOG));
    }

    /** Tells the number of every text whose piece is in the value, more than once if it stands there more than once. */
    void find(String value, IntConsumer found) {
        long last = 0;
        for (int i = 0; i < value.length(); i++) {
            last = last << Character.SIZE | Folding.rough(value.charAt(i));
            for (int length = 1; length <= Math.min(i + 1, LONGEST); length++) {
                Map<Long, int[]> known = pieces.get(length - 1);
                if (!known.isEmpty()) {
                    tell(known, last << (LONGEST - length) * Character.SIZE, found);
                }
            }
        }
    }

    private void tell(Map<Long, int[]> known, long piece, IntConsumer found) {
        int bit = bit(piece);
        if ((bits[bit >>> 6] & (1L << bit)) == 0) {
            return;
        }
        int[] texts = known.get(piece);
        if (texts != null) {
            for (int text : texts) {
                found.accept(text);
            }
        }
    }

    static final class Builder {
        private record Entry(String text, int number) {}

        private final List<Entry> entries = new ArrayList<>();
        private final Map<Long, Integer> occurrences = new HashMap<>();

        /** Adds a text, not empty and already folded. */
        void add(String text, int number) {
            entries.add(new Entry(text, number));
            for (int at = 0; at + LONGEST <= text.length(); at++) {
                occurrences.merge(piece(text, at, LONGEST), 1, Integer::sum);
            }
        }

        Grams build() {
            List<Map<Long, List<Integer>>> filed = new ArrayList<>();
            for (int length = 0; length < LONGEST; length++) {
                filed.add(new HashMap<>());
            }
            for (Entry entry : entries) {
                int length = Math.min(entry.text().length(), LONGEST);
                filed.get(length - 1)
                        .computeIfAbsent(rarest(entry.text(), length), any -> new ArrayList<>())
                        .add(entry.number());
            }
            return new Grams(filed.stream().map(Builder::fixed).toList());
        }

        private long rarest(String text, int length) {
            long rarest = piece(text, 0, length);
            for (int at = 1; at + length <= text.length(); at++) {
                long piece = piece(text, at, length);
                if (occurrences.getOrDefault(piece, 0) < occurrences.getOrDefault(rarest, 0)) {
                    rarest = piece;
                }
            }
            return rarest;
        }

        /** Up to four characters in one number, the first in the highest place, shorter ones moved up. */
        private static long piece(String text, int at, int length) {
            long piece = 0;
            for (int i = 0; i < LONGEST; i++) {
                piece = piece << Character.SIZE | (i < length ? text.charAt(at + i) : 0);
            }
            return piece;
        }

        private static Map<Long, int[]> fixed(Map<Long, List<Integer>> filed) {
            Map<Long, int[]> fixed = new HashMap<>();
            filed.forEach((piece, numbers) ->
                    fixed.put(piece, numbers.stream().mapToInt(i -> i).toArray()));
            return fixed;
        }
    }
}
