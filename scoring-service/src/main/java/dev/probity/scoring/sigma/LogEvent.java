package dev.probity.scoring.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An event as rules see it: flat fields, whose names join the parts of nested ones with dots. A field of a list is there once for each of
 * its elements, so that a test on it asks whether any element fits.
 */
public final class LogEvent {
    /** Deeper nesting than any log's; what lies below is seen as text. */
    private static final int DEEPEST = 12;

    private final List<LogSource> sources;
    private final List<String> names = new ArrayList<>(32);

    /** A {@link String}, a {@link JsonNode} for what has parts of its own, or null for JSON's null. */
    private final List<@Nullable Object> values = new ArrayList<>(32);

    private LogEvent(List<LogSource> sources) {
        this.sources = sources;
    }

    /**
     * Reads a record as it stands.
     *
     * @param sources what kinds of log the event is from; it may be of several, such as "process creation" and "Sysmon"; empty where
     *     that isn't known, so that rules for any kind are tried
     * @param record the event, an object
     */
    public static LogEvent of(List<LogSource> sources, JsonNode record) {
        LogEvent event = new LogEvent(List.copyOf(sources));
        event.takeParts("", record, 0, '.');
        return event;
    }

    /** Begins an event whose fields are added one by one. */
    public static LogEvent empty(List<LogSource> sources) {
        return new LogEvent(List.copyOf(sources));
    }

    /** Adds one more field of text; answers this event. */
    public LogEvent with(String name, String value) {
        add(name, value);
        return this;
    }

    void takeParts(String prefix, JsonNode object, int depth, char joint) {
        for (Map.Entry<String, JsonNode> part : object.properties()) {
            take(prefix.isEmpty() ? part.getKey() : prefix + joint + part.getKey(), part.getValue(), depth);
        }
    }

    void take(String name, JsonNode value, int depth) {
        switch (value.getNodeType()) {
            case STRING -> add(name, value.textValue());
            case NUMBER -> add(name, number(value));
            case BOOLEAN -> add(name, value.asText());
            case NULL, MISSING -> add(name, null);
            case OBJECT -> {
                add(name, value);
                if (depth < DEEPEST) {
                    takeParts(name, value, depth + 1, '.');
                }
            }
            case ARRAY -> {
                if (value.isEmpty()) {
                    add(name, value);
                }
                for (JsonNode element : value) {
                    take(name, element, depth + 1);
                }
            }
            case BINARY, POJO -> {}
        }
    }

    private static String number(JsonNode value) {
        return value.isIntegralNumber()
                ? value.asText()
                : value.decimalValue().stripTrailingZeros().toPlainString();
    }

    void add(String name, @Nullable Object value) {
        names.add(name);
        values.add(value);
    }

    /** The kinds of log that it is from. */
    public List<LogSource> sources() {
        return sources;
    }

    int size() {
        return names.size();
    }

    String name(int i) {
        return names.get(i);
    }

    /** The value's text; null for JSON's null. */
    @Nullable
    String text(int i) {
        Object value = values.get(i);
        return value == null ? null : value.toString();
    }

    /** The value's text; empty for JSON's null. */
    String textOrEmpty(int i) {
        String text = text(i);
        return text == null ? "" : text;
    }

    boolean isNull(int i) {
        return values.get(i) == null;
    }

    /** Whether the value has parts of its own, which stand among the fields too. */
    boolean composed(int i) {
        return values.get(i) instanceof JsonNode;
    }

    /** Whether any value of the field that isn't null fits. */
    boolean any(String name, Predicate<String> fits) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                String text = text(i);
                if (text != null && fits.test(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any value that has no parts of its own, of whatever field, fits. */
    boolean anyText(Predicate<String> fits) {
        for (int i = 0; i < names.size(); i++) {
            String text = composed(i) ? null : text(i);
            if (text != null && fits.test(text)) {
                return true;
            }
        }
        return false;
    }

    boolean exists(String name) {
        return names.contains(name);
    }

    /** The field's first value; null if it isn't there or is null. */
    public @Nullable String first(String name) {
        int i = names.indexOf(name);
        return i < 0 ? null : text(i);
    }
}
