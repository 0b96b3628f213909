package dev.probity.scoring.sigma;

import java.nio.charset.StandardCharsets;

/** How characters are made alike before they are compared. */
final class Folding {
    /** What Windows takes for the dash before an option: {@code -}, {@code /}, en dash, em dash, horizontal bar. */
    static final String DASHES = "-/\u2013\u2014\u2015";

    private static final int TABLE = 0x2100;
    private static final int LATIN = 0x100;
    private static final char[] LOWER = new char[TABLE];
    private static final char[] ROUGH = new char[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            LOWER[c] = Character.toLowerCase(Character.toUpperCase((char) c));
            ROUGH[c] = dash((char) c) ? '-' : LOWER[c];
        }
    }

    private Folding() {}

    /** The character without its case, as {@link String#equalsIgnoreCase} sees it. */
    static char lower(char c) {
        return c < TABLE ? LOWER[c] : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Without its case, and all dashes as one: whatever any pattern takes for alike is alike here. */
    static char rough(char c) {
        return c < TABLE ? ROUGH[c] : lower(c);
    }

    static boolean dash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /**
     * A value in the two forms that it is compared in.
     *
     * @param lower without case
     * @param rough and all dashes as one; the same object where there are no others
     */
    record Folded(String lower, String rough) {}

    /** Both forms in one walk: values are folded for every event, and nearly all are Latin-1. */
    static Folded fold(String text) {
        byte[] folded = new byte[text.length()];
        boolean cased = false;
        boolean dashes = false;
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            char lower = lower(c);
            if (c >= LATIN || lower >= LATIN) {
                return foldWide(text);
            }
            folded[i] = (byte) lower;
            cased |= lower != c;
            dashes |= lower == '/';
        }
        String lower = cased ? new String(folded, StandardCharsets.ISO_8859_1) : text;
        return new Folded(lower, dashes ? lower.replace('/', '-') : lower);
    }

    private static Folded foldWide(String text) {
        char[] lower = text.toCharArray();
        char[] rough = new char[lower.length];
        for (int i = 0; i < lower.length; i++) {
            rough[i] = rough(lower[i]);
            lower[i] = lower(lower[i]);
        }
        return new Folded(new String(lower), new String(rough));
    }
}
