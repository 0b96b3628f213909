package dev.probity.ingest.schema;

import java.util.regex.Pattern;

/** A pattern of a schema; the one of all identifiers is a loop instead of a regular expression. */
public interface TextPattern {
    /** One or more printable ASCII characters without a space. */
    String PRINTABLE = "^[!-~]+$";

    boolean matches(CharSequence text);

    static TextPattern of(String regex) {
        if (regex.equals(PRINTABLE)) {
            return TextPattern::isPrintable;
        }
        var pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }

    private static boolean isPrintable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '!' || c > '~') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
