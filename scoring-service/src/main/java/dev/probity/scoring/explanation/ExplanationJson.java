package dev.probity.scoring.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Explanations as they stand in bills and in REST answers. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Writes an array. */
    public static void write(List<Explained> all, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var one : all) {
            json.writeStartObject();
            json.writeStringField("explanation", one.explanation());
            json.writeStringField("title", one.title());
            json.writeStringField("state", one.state().name());
            json.writeStringField("detail", one.detail());
            json.writeObjectFieldStart("facts");
            for (var fact : one.facts().entrySet()) {
                json.writeNumberField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads the array at which the parser stands; fails with {@link IllegalArgumentException} or {@link NullPointerException} on anything else. */
    public static List<Explained> read(JsonParser json) throws IOException {
        var all = new ArrayList<Explained>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            all.add(one(json));
        }
        return all;
    }

    private static Explained one(JsonParser json) throws IOException {
        String explanation = null;
        String title = null;
        Standing state = null;
        String detail = null;
        Map<String, Double> facts = Map.of();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "explanation" -> explanation = json.getText();
                case "title" -> title = json.getText();
                case "state" -> state = Standing.valueOf(json.getText());
                case "detail" -> detail = json.getText();
                case "facts" -> facts = facts(json);
                default -> json.skipChildren();
            }
        }
        return new Explained(
                need("explanation", explanation),
                need("title", title),
                Objects.requireNonNull(state, "state"),
                need("detail", detail),
                facts);
    }

    private static Map<String, Double> facts(JsonParser json) throws IOException {
        var facts = new TreeMap<String, Double>();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            facts.put(field, json.getDoubleValue());
        }
        return facts;
    }

    private static String need(String field, @Nullable String value) {
        return Objects.requireNonNull(value, field);
    }
}
