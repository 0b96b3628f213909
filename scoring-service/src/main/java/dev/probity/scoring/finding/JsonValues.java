package dev.probity.scoring.finding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Values of the type that belongs there: the parser itself hands out the text of anything, and walks into what is no object. */
public final class JsonValues {
    private JsonValues() {}

    /** The text at which the parser stands; fails with {@link IllegalArgumentException} on anything else. */
    public static String text(JsonParser json) throws IOException {
        need(JsonToken.VALUE_STRING, "a text", json);
        return json.getText();
    }

    /** That field's text; fails with {@link IllegalArgumentException} where there is none. */
    public static String text(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + ": a text is wanted");
        }
        return value.textValue();
    }

    /** Fails with {@link IllegalArgumentException} unless the parser stands at an object. */
    static void object(JsonParser json) throws IOException {
        need(JsonToken.START_OBJECT, "an object", json);
    }

    /** Fails with {@link IllegalArgumentException} unless the parser stands at a list. */
    static void list(JsonParser json) throws IOException {
        need(JsonToken.START_ARRAY, "a list", json);
    }

    private static void need(JsonToken wanted, String what, JsonParser json) throws IOException {
        if (json.currentToken() != wanted) {
            throw new IllegalArgumentException(json.currentName() + ": " + what + " is wanted");
        }
    }
}
