package dev.probity.ingest.schema;

import java.util.regex.Pattern;

/** A pattern of a schema: a loop where it is plain enough, a regular expression otherwise. */
public interface TextPattern {
    boolean matches(CharSequence text);

    static TextPattern of(String regex) {
        return PlainPattern.of(regex).orElseGet(() -> expression(regex));
    }

    /** JSON Schema's {@code $} is the end of the text; Java's lets a line break stand behind it. */
    private static TextPattern expression(String regex) {
        boolean toTheEnd = regex.endsWith("$") && !regex.endsWith("\\$");
        var pattern = Pattern.compile(toTheEnd ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
        return text -> pattern.matcher(text).find();
    }
}
