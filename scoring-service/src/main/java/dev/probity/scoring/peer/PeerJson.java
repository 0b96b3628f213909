package dev.probity.scoring.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Baselines as they stand on {@code probity.peers}. */
final class PeerJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIRST_FIGURES = 64;

    private PeerJson() {}

    static byte[] write(PeerBaseline baseline) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("group", baseline.group());
            json.writeStringField("through", baseline.through().toString());
            json.writeNumberField("people", baseline.people());
            json.writeNumberField("days", baseline.days());
            json.writeObjectFieldStart("figures");
            for (var row : new java.util.TreeMap<>(baseline.figures()).entrySet()) {
                json.writeArrayFieldStart(row.getKey());
                for (float figure : row.getValue()) {
                    write(json, figure);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, float figure) throws IOException {
        if (figure == Math.rint(figure) && Math.abs(figure) < Integer.MAX_VALUE) {
            json.writeNumber((int) figure);
        } else {
            json.writeNumber(figure);
        }
    }

    /** Fails with {@link IllegalArgumentException} on anything that is no baseline. */
    static PeerBaseline read(byte[] bytes) {
        var group = "";
        LocalDate through = LocalDate.EPOCH;
        int people = 0;
        int days = 0;
        Map<String, float[]> figures = new HashMap<>();
        try (var json = JSON.createParser(bytes)) {
            json.nextToken();
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "group" -> group = json.getText();
                    case "through" -> through = LocalDate.parse(json.getText());
                    case "people" -> people = json.getIntValue();
                    case "days" -> days = json.getIntValue();
                    case "figures" -> readFigures(json, figures);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a baseline: " + e.getMessage(), e);
        }
        return new PeerBaseline(group, through, people, days, figures);
    }

    private static void readFigures(JsonParser json, Map<String, float[]> figures) throws IOException {
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            var row = new float[FIRST_FIGURES];
            int size = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (size == row.length) {
                    row = java.util.Arrays.copyOf(row, 2 * size);
                }
                row[size++] = json.getFloatValue();
            }
            figures.put(name, java.util.Arrays.copyOf(row, size));
        }
    }
}
