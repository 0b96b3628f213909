package dev.probity.cases.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON in the one form that RFC 8785 allows. */
public final class Canonical {
    /** Beyond it JavaScript, and so RFC 8785, rounds. */
    private static final long LARGEST = (1L << 53) - 1;

    private Canonical() {}

    /** From this exponent on JavaScript writes numbers with one (ECMA-262, Number::toString). */
    private static final int LARGE = 21;

    private static final int SMALL = -7;

    private static final MathContext ONE_DIGIT = new MathContext(1);

    /** Of anything that JSON can hold; numbers are those of IEEE 754, and what is null stays so. */
    public static String json(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT ->
                new TreeMap<>(node.properties().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, field -> json(field.getValue()))))
                        .entrySet().stream()
                                .map(field -> text(field.getKey()) + ":" + field.getValue())
                                .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> node.valueStream().map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
            case STRING -> text(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN, NULL -> node.asText();
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not of JSON");
        };
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            if (!node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST) {
                throw new IllegalArgumentException("a number that JavaScript would round");
            }
            return Long.toString(node.longValue());
        }
        return number(node.doubleValue());
    }

    /** The shortest decimal that reads back as this number, as JavaScript writes it. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number of JSON");
        }
        if (number == 0) {
            return "0";
        }
        var shortest = shortest(number);
        var exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALL + 1 && exponent < LARGE) {
            return shortest.toPlainString();
        }
        var digits = shortest.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() == 1 ? "" : "." + digits.substring(1))
                + "e"
                + (exponent < 0 ? "" : "+")
                + exponent;
    }

    /** As Java has told since 19, but that it never tells fewer than two digits. */
    private static BigDecimal shortest(double number) {
        var told = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        var single = told.round(ONE_DIGIT);
        return (single.doubleValue() == number ? single : told).stripTrailingZeros();
    }

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
