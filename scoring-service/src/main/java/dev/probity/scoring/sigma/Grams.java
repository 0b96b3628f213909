package dev.probity.scoring.sigma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many texts may stand in a value, by short pieces of each. A text of seven characters or more is filed under four pieces
 * of four that begin one after the other, the rarest such, so that only every fourth place of a value need be looked at: one of the four begins there. Of a shorter text its rarest four
 * characters are filed, or all of it, and looked for wherever a piece ends with that character. (An Aho–Corasick automaton finds the
 * whole texts, but for the public rules it has a hundred thousand states.) Characters are {@linkplain Folded#squeezed squeezed}.
 */
final class Grams {
    private static final int LENGTH = 4;
    private static final int LONG = 2 * LENGTH - 1;
    private static final int BYTE = 0xff;
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Of long texts; null if there are none. */
    private final @Nullable Pieces strided;

    /** Of short texts, by their length less one; null where there are none. */
    private final @Nullable Pieces[] anywhere = new Pieces[LENGTH];

    /** By a piece's last character: a bit for each of those lengths, none where no piece ends so. */
    private final byte[] ends = new byte[BYTE + 1];

    private final boolean anyShort;

    private Grams(Map<Integer, List<Integer>> longs, List<Map<Integer, List<Integer>>> shorts) {
        strided = longs.isEmpty() ? null : new Pieces(longs);
        boolean any = false;
        for (int i = 0; i < LENGTH; i++) {
            if (!shorts.get(i).isEmpty()) {
                any = true;
                anywhere[i] = new Pieces(shorts.get(i));
                for (int piece : shorts.get(i).keySet()) {
                    ends[piece & BYTE] |= (byte) (1 << i);
                }
            }
        }
        anyShort = any;
    }

    /**
     * Tells the number of every text that may be in the value, more than once if it seems to stand there more than once.
     *
     * @param value squeezed
     */
    void find(byte[] value, IntConsumer found) {
        if (strided != null) {
            for (int at = 0; at + LENGTH <= value.length; at += LENGTH) {
                strided.tell((int) FOUR.get(value, at), found);
            }
        }
        if (anyShort) {
            findShort(value, found);
        }
    }

    private void findShort(byte[] value, IntConsumer found) {
        int last = 0;
        for (int at = 0; at < value.length; at++) {
            int c = value[at] & BYTE;
            last = last << Byte.SIZE | c;
            for (int lengths = ends[c]; lengths != 0; lengths &= lengths - 1) {
                int less = Integer.numberOfTrailingZeros(lengths);
                Pieces pieces = anywhere[less];
                if (at >= less && pieces != null) {
                    pieces.tell(last & -1 >>> (LENGTH - 1 - less) * Byte.SIZE, found);
                }
            }
        }
    }

    static final class Builder {
        private record Entry(byte[] text, int number) {}

        private final List<Entry> entries = new ArrayList<>();
        private final Map<Integer, Integer> occurrences = new HashMap<>();

        /** Adds a text, squeezed and not empty. */
        void add(byte[] text, int number) {
            entries.add(new Entry(text, number));
            for (int at = 0; at + LENGTH <= text.length; at++) {
                occurrences.merge((int) FOUR.get(text, at), 1, Integer::sum);
            }
        }

        /** Null where no text was added. */
        @Nullable
        Grams build() {
            if (entries.isEmpty()) {
                return null;
            }
            Map<Integer, List<Integer>> longs = new HashMap<>();
            List<Map<Integer, List<Integer>>> shorts = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++) {
                shorts.add(new HashMap<>());
            }
            for (Entry entry : entries) {
                byte[] text = entry.text();
                if (text.length >= LONG) {
                    int first = rarest(text, LENGTH);
                    for (int at = first; at < first + LENGTH; at++) {
                        file(longs, (int) FOUR.get(text, at), entry.number());
                    }
                } else if (text.length >= LENGTH) {
                    file(shorts.get(LENGTH - 1), (int) FOUR.get(text, rarest(text, 1)), entry.number());
                } else {
                    int piece = 0;
                    for (byte c : text) {
                        piece = piece << Byte.SIZE | c & BYTE;
                    }
                    file(shorts.get(text.length - 1), piece, entry.number());
                }
            }
            return new Grams(longs, shorts);
        }

        private static void file(Map<Integer, List<Integer>> filed, int piece, int number) {
            List<Integer> under = filed.computeIfAbsent(piece, any -> new ArrayList<>());
            if (!under.contains(number)) {
                under.add(number);
            }
        }

        /** Where so many pieces, one after the other, are found least often in all texts. */
        private int rarest(byte[] text, int pieces) {
            int rarest = 0;
            int fewest = Integer.MAX_VALUE;
            for (int at = 0; at + pieces + LENGTH - 1 <= text.length; at++) {
                int often = 0;
                for (int piece = at; piece < at + pieces; piece++) {
                    often += occurrences.getOrDefault((int) FOUR.get(text, piece), 0);
                }
                if (often < fewest) {
                    fewest = often;
                    rarest = at;
                }
            }
            return rarest;
        }
    }
}
