package dev.probity.scoring.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Values as events write them, read where the parser stands; another than is wanted is refused by its place. */
final class EventValues {
    private static final int LONGEST = 1_000;

    private EventValues() {}

    static void object(JsonParser json, String pointer) throws UndecodableEvent {
        if (!json.isExpectedStartObjectToken()) {
            throw new UndecodableEvent(pointer, "an object is wanted");
        }
    }

    /** An id, a word, a label: what is longer than any of those may be is none, and would not be kept as it is. */
    static String text(JsonParser json, String pointer) throws IOException, UndecodableEvent {
        var text = prose(json, pointer);
        if (text.length() > LONGEST) {
            throw new UndecodableEvent(pointer, "a text of at most " + LONGEST + " characters is wanted");
        }
        return text;
    }

    /** What people write, of any length. */
    static String prose(JsonParser json, String pointer) throws IOException, UndecodableEvent {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new UndecodableEvent(pointer, "a text is wanted");
        }
        return json.getText();
    }

    static double number(JsonParser json, String pointer) throws IOException, UndecodableEvent {
        var token = json.currentToken();
        if (token == null || !token.isNumeric()) {
            throw new UndecodableEvent(pointer, "a number is wanted");
        }
        return json.getDoubleValue();
    }

    static boolean bool(JsonParser json, String pointer) throws UndecodableEvent {
        var token = json.currentToken();
        if (token == null || !token.isBoolean()) {
            throw new UndecodableEvent(pointer, "true or false is wanted");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A text that may be sealed: then it is an object, and nobody's business. */
    static String plain(JsonParser json) throws IOException {
        var text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        json.skipChildren();
        return text;
    }

    /** Money is written as a text, so that it keeps its digits, or as a number. */
    static double decimal(JsonParser json, String pointer) throws IOException, UndecodableEvent {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return number(json, pointer);
        }
        try {
            return new BigDecimal(json.getText()).doubleValue();
        } catch (NumberFormatException e) {
            throw new UndecodableEvent(pointer, "an amount is wanted");
        }
    }

    static void ids(JsonParser json, String name, List<String> ids) throws IOException, UndecodableEvent {
        if (!json.isExpectedStartArrayToken()) {
            throw new UndecodableEvent("/data/" + name, "a list of ids is wanted");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            ids.add(text(json, "/data/" + name + "/" + ids.size()));
        }
    }

    static Identifier identifier(JsonParser json, String pointer) throws IOException, UndecodableEvent {
        object(json, pointer);
        var kind = "";
        var value = "";
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "kind" -> kind = text(json, pointer + "/kind");
                case "value" -> value = text(json, pointer + "/value");
                default -> json.skipChildren();
            }
        }
        if (kind.isEmpty() || value.isEmpty()) {
            throw new UndecodableEvent(pointer, "an identifier has a kind and a value");
        }
        return Identifier.of(kind, value);
    }
}
