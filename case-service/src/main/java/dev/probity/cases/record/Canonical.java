package dev.probity.cases.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON in the one form that RFC 8785 allows, of flat records of text and whole numbers. */
final class Canonical {
    /** Beyond it JavaScript, and so RFC 8785, rounds. */
    private static final long LARGEST = (1L << 53) - 1;

    private Canonical() {}

    /** What is null is left out. */
    static String json(Map<String, ? extends @Nullable Object> fields) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name, value);
            }
        });
        return sorted.entrySet().stream()
                .map(field -> text(field.getKey()) + ":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Long number when Math.abs(number) <= LARGEST -> number.toString();
            case String text -> text(text);
            default -> throw new IllegalArgumentException("neither text nor a number that JSON can hold");
        };
    }

    private static String text(String text) {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            sign(text.charAt(i), json);
        }
        return json.append('"').toString();
    }

    private static void sign(char sign, StringBuilder json) {
        switch (sign) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (sign < ' ') {
                    json.append("\\u%04x".formatted((int) sign));
                } else {
                    json.append(sign);
                }
            }
        }
    }
}
