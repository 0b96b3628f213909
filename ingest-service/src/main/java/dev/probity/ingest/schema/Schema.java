package dev.probity.ingest.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node of a compiled schema.
 *
 * @param types JSON types allowed; all when empty
 * @param members known members of an object; others are let through
 * @param required names of members that must be there, each a known one
 * @param requiredBits their bits
 * @param least fewest members of an object
 * @param text rules for a string
 * @param number rules for a number
 * @param items rule for each item of an array; null when any will do
 * @param mostItems most items of an array
 * @param party kind of the party that the string names, {@code *} when the string is a whole {@code kind:id}; null for none
 */
public record Schema(
        Set<JsonType> types,
        Map<String, Member> members,
        List<String> required,
        long requiredBits,
        int least,
        TextRule text,
        NumberRule number,
        @Nullable Schema items,
        int mostItems,
        @Nullable String party) {

    boolean allows(JsonType type) {
        return types.isEmpty() || types.contains(type) || (type == JsonType.INTEGER && types.contains(JsonType.NUMBER));
    }

    /** The required members whose bits are missing. */
    public List<String> missing(long seen) {
        return (seen & requiredBits) == requiredBits
                ? List.of()
                : required.stream().filter(name -> (seen & bit(name)) == 0).toList();
    }

    private long bit(String name) {
        var member = members.get(name);
        return member == null ? 0 : member.bit();
    }

    /**
     * A known member of an object.
     *
     * @param bit its own among the members of the object, so that a set of members is one number
     * @param schema of its value
     */
    public record Member(long bit, Schema schema) {}

    /** The types of JSON Schema. */
    enum JsonType {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY,
        NULL
    }

    /**
     * Rules for a string.
     *
     * @param shortest fewest characters
     * @param longest most characters
     * @param pattern what it must match; null when anything will do
     * @param patternText the pattern as the schema has it
     * @param format what it must be; null when anything will do
     * @param choices what it may be; empty when anything will do
     */
    record TextRule(
            int shortest,
            int longest,
            @Nullable TextPattern pattern,
            String patternText,
            @Nullable Format format,
            List<String> choices) {

        /** Whether the text is one of the choices, or may be anything. */
        boolean offers(CharSequence text) {
            if (choices.isEmpty()) {
                return true;
            }
            for (var choice : choices) {
                if (choice.length() == text.length() && choice.contentEquals(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Rules for a number.
     *
     * @param least smallest value allowed
     * @param most largest value allowed
     */
    record NumberRule(double least, double most) {}
}
