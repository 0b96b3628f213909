package dev.probity.scoring.sigma;

/** How characters are made alike before they are compared. */
final class Folding {
    /** What Windows takes for the dash before an option: {@code -}, {@code /}, en dash, em dash, horizontal bar. */
    static final String DASHES = "-/\u2013\u2014\u2015";

    /** The last character of Latin-1. */
    static final int BYTE = 0xff;

    private static final int TABLE = 0x2100;
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

    /** One byte for a character that is roughly folded: itself within Latin-1; beyond, others may get the same. */
    static byte squeeze(char folded) {
        return (byte) (folded ^ folded >>> Byte.SIZE);
    }
}
