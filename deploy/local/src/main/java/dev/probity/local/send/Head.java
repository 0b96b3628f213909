package dev.probity.local.send;

import java.util.regex.Pattern;

/**
 * How a file begins, unpacked.
 *
 * @param text its first characters, at most {@link EventFile#HEAD}
 */
public record Head(String text) {
    private static final Pattern COLUMNS = Pattern.compile("[^\\s,;{\\[][^,;{]*([,;][^,;{]*){2,}");

    /** How CloudTrail lays out a file: one object around all records, perhaps on one line. */
    private static final Pattern RECORDS = Pattern.compile("\\{\\s*\"Records\"\\s*:");

    boolean beginsWith(char character) {
        String stripped = text.stripLeading();
        return !stripped.isEmpty() && stripped.charAt(0) == character;
    }

    String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    long lines() {
        return text.lines().filter(line -> !line.isBlank()).count();
    }

    /** Whether the first line is an object on its own, rather than the beginning of one laid out over lines. */
    public boolean isWholeObjectPerLine() {
        String first = firstLine().strip();
        boolean cut = text.lines().count() == 1;
        return first.startsWith("{")
                && (first.endsWith("}") || cut)
                && !RECORDS.matcher(first).lookingAt();
    }

    boolean looksLikeColumns() {
        return COLUMNS.matcher(firstLine()).matches();
    }
}
