package dev.probity.scoring.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text with wildcards: a sequence of characters, of {@link #ONE} (any character), {@link #MANY} (any characters, or none) and
 * {@link #DASH} (any dash of Windows). It fits a value as a whole, so that "contains x" is {@code MANY x MANY}.
 */
public final class TextPattern {
    static final int ONE = -1;
    static final int MANY = -2;
    static final int DASH = -3;

    private final int[] parts;
    private final boolean cased;

    /** The stretch between leading and trailing {@link #MANY}. */
    private final int from;

    private final int to;

    /** Whether that stretch has no {@link #MANY} in it, so that it fits a part of the value as long as itself. */
    private final boolean oneStretch;

    /** That stretch without its case, where it is characters alone and case doesn't matter; else null. */
    private final @Nullable String stretch;

    TextPattern(int[] parts, boolean cased) {
        this.parts = parts.clone();
        this.cased = cased;
        this.from = startsOpen() ? 1 : 0;
        this.to = Math.max(from, endsOpen() ? parts.length - 1 : parts.length);
        this.oneStretch = Arrays.stream(parts, from, to).noneMatch(part -> part == MANY);
        this.stretch = cased || Arrays.stream(parts, from, to).anyMatch(part -> part < 0) ? null : stretch();
    }

    private String stretch() {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(Folding.lower((char) parts[i]));
        }
        return text.toString();
    }

    /** Reads Sigma's own notation: {@code *} and {@code ?} are wildcards, a backslash before one of the three makes it plain. */
    static TextPattern of(String text) {
        int[] parts = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0) {
                parts[length++] = text.charAt(++i);
            } else if (c != '*') {
                parts[length++] = c == '?' ? ONE : c;
            } else if (length == 0 || parts[length - 1] != MANY) {
                parts[length++] = MANY;
            }
        }
        return new TextPattern(Arrays.copyOf(parts, length), false);
    }

    /** Every character stands for itself. */
    static TextPattern plain(String text) {
        return new TextPattern(text.chars().toArray(), false);
    }

    TextPattern withCase() {
        return new TextPattern(parts, true);
    }

    /** The same wherever it stands: at the start, the end, or anywhere. */
    TextPattern at(Place place) {
        boolean before = (place == Place.END || place == Place.WITHIN) && !startsOpen();
        boolean after = (place == Place.START || place == Place.WITHIN) && !endsOpen();
        int[] wider = new int[parts.length + (before ? 1 : 0) + (after ? 1 : 0)];
        System.arraycopy(parts, 0, wider, before ? 1 : 0, parts.length);
        if (before) {
            wider[0] = MANY;
        }
        if (after) {
            wider[wider.length - 1] = MANY;
        }
        return new TextPattern(wider, cased);
    }

    /** With every dash that begins an option taken for any other: one that no word character precedes and one follows. */
    TextPattern withAnyDash() {
        int[] dashed = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            boolean begins = i == 0 || !word(parts[i - 1]);
            if (begins
                    && parts[i] >= 0
                    && Folding.dash((char) parts[i])
                    && i + 1 < parts.length
                    && word(parts[i + 1])) {
                dashed[i] = DASH;
            }
        }
        return new TextPattern(dashed, cased);
    }

    private static boolean word(int part) {
        return part >= 0 && (Character.isLetterOrDigit(part) || part == '_');
    }

    boolean hasWildcards() {
        return Arrays.stream(parts).anyMatch(part -> part == ONE || part == MANY);
    }

    /** Whether it is one text without wildcards, and not empty. */
    boolean exact() {
        return parts.length > 0 && !hasWildcards();
    }

    private boolean startsOpen() {
        return parts.length > 0 && parts[0] == MANY;
    }

    private boolean endsOpen() {
        return parts.length > 0 && parts[parts.length - 1] == MANY;
    }

    /** The characters themselves; only for a pattern without wildcards. */
    String text() {
        StringBuilder text = new StringBuilder(parts.length);
        for (int part : parts) {
            text.append(part == DASH ? '-' : (char) part);
        }
        return text.toString();
    }

    /** The longest stretch without wildcards, {@linkplain Folding#rough roughly folded}: a value that fits has it in it. Empty if there is none. */
    String anchor() {
        int best = 0;
        int bestLength = 0;
        int start = 0;
        for (int i = 0; i <= parts.length; i++) {
            if (i == parts.length || parts[i] == ONE || parts[i] == MANY) {
                if (i - start > bestLength) {
                    best = start;
                    bestLength = i - start;
                }
                start = i + 1;
            }
        }
        StringBuilder anchor = new StringBuilder(bestLength);
        for (int i = best; i < best + bestLength; i++) {
            anchor.append(parts[i] == DASH ? '-' : Folding.rough((char) parts[i]));
        }
        return anchor.toString();
    }

    /** Whether the value fits, in at most its length times the pattern's steps. */
    boolean fits(String value) {
        return oneStretch ? fitsStretch(value) : fitsAll(value);
    }

    /** The same, for whoever looks at one value often. */
    boolean fits(Folded value) {
        String text = value.text();
        if (stretch == null) {
            return fits(text);
        }
        if (text.length() < stretch.length()) {
            return false;
        }
        String lower = value.lower();
        if (startsOpen()) {
            return endsOpen() ? lower.contains(stretch) : lower.endsWith(stretch);
        }
        return endsOpen() ? lower.startsWith(stretch) : lower.equals(stretch);
    }

    private boolean fitsStretch(String value) {
        int spare = value.length() - (to - from);
        if (spare < 0) {
            return false;
        }
        if (!startsOpen()) {
            return (endsOpen() || spare == 0) && fitsAt(value, 0);
        }
        if (!endsOpen()) {
            return fitsAt(value, spare);
        }
        if (from == to) {
            return true;
        }
        int first = parts[from];
        char lower = first < 0 ? 0 : Folding.lower((char) first);
        for (int start = 0; start <= spare; start++) {
            if ((first < 0 || Folding.lower(value.charAt(start)) == lower) && fitsAt(value, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAt(String value, int start) {
        for (int part = from; part < to; part++) {
            if (!same(parts[part], value.charAt(start + part - from))) {
                return false;
            }
        }
        return true;
    }

    /** Goes back to the last {@link #MANY} only: what fitted before it needs no second look. */
    private boolean fitsAll(String value) {
        int v = 0;
        int p = 0;
        int retryPart = -1;
        int retryValue = 0;
        while (v < value.length()) {
            if (p < parts.length && parts[p] == MANY) {
                retryPart = ++p;
                retryValue = v;
            } else if (p < parts.length && same(parts[p], value.charAt(v))) {
                p++;
                v++;
            } else if (retryPart >= 0) {
                p = retryPart;
                v = ++retryValue;
            } else {
                return false;
            }
        }
        while (p < parts.length && parts[p] == MANY) {
            p++;
        }
        return p == parts.length;
    }

    private boolean same(int part, char c) {
        if (part < 0) {
            return part == ONE || (part == DASH && Folding.dash(c));
        }
        return part == c || (!cased && Folding.lower((char) part) == Folding.lower(c));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern that && cased == that.cased && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parts) + Boolean.hashCode(cased);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
