package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many characters of a class, one after the other, as {@code [0-7]{7,13}} needs: seen in a value far faster than the expression can be tried.
 *
 * @param members {@linkplain Folded#squeezed squeezed}
 * @param least how many of them in a row are in every value that fits
 */
record RegexRun(BitSet members, int least) {
    /** Fewer are in nearly every value. */
    private static final int TELLING = 4;

    /** A plain class, repeated once; with a backslash before it, or in it, it is left alone. */
    private static final Pattern REPEATED_CLASS =
            Pattern.compile("(?<!\\\\)\\[([^\\[\\]\\\\^]+)]\\{(\\d{1,4})(?:,\\d{0,4})?}(?![*+?{])");

    /** The runs that an expression needs. It is cautious: of one with alternatives or quotes none is known, nor of what stands in a group. */
    static List<RegexRun> of(String regex) {
        List<RegexRun> runs = new ArrayList<>();
        if (regex.contains("|") || regex.contains("\\Q")) {
            return runs;
        }
        Matcher repeated = REPEATED_CLASS.matcher(regex);
        while (repeated.find() && regex.lastIndexOf('(', repeated.start()) < 0) {
            int least = Integer.parseInt(repeated.group(2));
            if (least >= TELLING) {
                runs.add(new RegexRun(members(repeated.group(1)), least));
            }
        }
        return runs;
    }

    private static BitSet members(String characters) {
        BitSet members = new BitSet();
        for (int i = 0; i < characters.length(); i++) {
            boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
            char last = characters.charAt(range ? i + 2 : i);
            for (int c = characters.charAt(i); c <= last; c++) {
                members.set(Folding.squeeze(Folding.rough((char) c)) & Folding.BYTE);
            }
            i += range ? 2 : 0;
        }
        return members;
    }

    /** Whether a value, squeezed, has such a run. */
    boolean in(byte[] value) {
        int run = 0;
        for (byte c : value) {
            run = members.get(c & Folding.BYTE) ? run + 1 : 0;
            if (run == least) {
                return true;
            }
        }
        return false;
    }
}
