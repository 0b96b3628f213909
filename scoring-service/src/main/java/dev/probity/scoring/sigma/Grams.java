package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

    private static final int MOST_CHARACTERS = 256;

    /** Pieces, each moved up to the highest places, so that one of three characters is none of four; open addressing, 0 for an empty place. */
    private final long[] pieces;

    /** By place of a piece, the numbers of the texts that it stands for. */
    private final int[][] texts;

    private final long[] bits = new long[1 << (BITS_LOG - 6)];

    /** By last character, the lengths below the longest of which there are pieces that end so; rarer characters count as one. */
    private final boolean[][] shorter = new boolean[LONGEST][];

    private Grams(List<Map<Long, int[]>> filed) {
        int count = filed.stream().mapToInt(Map::size).sum();
        pieces = new long[Integer.highestOneBit(Math.max(count, 1)) * 4];
        texts = new int[pieces.length][];
        for (int length = 1; length <= LONGEST; length++) {
            for (Map.Entry<Long, int[]> piece : filed.get(length - 1).entrySet()) {
                put(piece.getKey(), length, piece.getValue());
            }
        }
    }

    private void put(long piece, int length, int[] numbers) {
        int place = place(piece);
        while (texts[place] != null && pieces[place] != piece) {
            place = (place + 1) & (pieces.length - 1);
        }
        pieces[place] = piece;
        texts[place] = texts[place] == null ? numbers : joined(texts[place], numbers);
        int bit = bit(piece);
        bits[bit >>> 6] |= 1L << bit;
        if (length < LONGEST) {
            boolean[] ends = shorter[length] == null ? new boolean[MOST_CHARACTERS] : shorter[length];
            ends[last(piece, length)] = true;
            shorter[length] = ends;
        }
    }

    private static int[] joined(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
    }

    private static int last(long piece, int length) {
        return Math.min((int) (piece >>> (LONGEST - length) * Character.SIZE) & 0xffff, MOST_CHARACTERS - 1);
    }

    private int place(long piece) {
        return (int) (piece * SPREAD >>> 32) & (pieces.length - 1);
    }

    private static int bit(long piece) {
        return (int) ((piece * SPREAD) >>> (Long.SIZE - BITS_LOG));
    }

    /**
     * Tells the number of every text whose piece is in the value, more than once if it stands there more than once.
     *
     * @param value roughly folded
     */
    void find(String value, IntConsumer found) {
        long last = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            last = last << Character.SIZE | c;
            if (i >= LONGEST - 1) {
                tell(last, found);
            }
            for (int length = 1; length < LONGEST; length++) {
                boolean[] ends = shorter[length];
                if (ends != null && ends[Math.min(c, MOST_CHARACTERS - 1)] && length <= i + 1) {
                    tell(last << (LONGEST - length) * Character.SIZE, found);
                }
            }
        }
    }

    private void tell(long piece, IntConsumer found) {
        int bit = bit(piece);
        if ((bits[bit >>> 6] & (1L << bit)) == 0) {
            return;
        }
        for (int place = place(piece); texts[place] != null; place = (place + 1) & (pieces.length - 1)) {
            if (pieces[place] == piece) {
                for (int text : texts[place]) {
                    found.accept(text);
                }
                return;
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
