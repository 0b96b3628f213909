package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be read, on each topic that scoring reads: no JSON, no text, what is of a type that nobody knows, as large as a record may be, of days to come, and good records
 * any one field of which is of a wrong type.
 */
final class Poison {
    private static final List<String> EVENTS =
            List.of("probity.activity", "probity.parties", "probity.market", "probity.ties", "probity.tips");

    /** The broker itself refuses records without a key there. */
    private static final Set<String> COMPACTED =
            Set.of("probity.peers", "probity.bets", "probity.policies", "probity.rules");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] CUT = "{\"specversion\":\"1.0\",\"type\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_TEXT = {(byte) 0xff, 0, 1};
    private static final byte[] UNKNOWN = event("staff.mood.v1", "{\"staffId\":\"S-0\"}");
    private static final byte[] WRONG =
            event("staff.access.v1", "{\"staffId\":\"S-0\",\"action\":{},\"dataClass\":\"X\"}");

    /** Of a day so far ahead that all that came after it would be late. */
    private static final byte[] AHEAD = new String(
                    event("staff.access.v1", "{\"staffId\":\"S-0\",\"action\":\"VIEW\",\"dataClass\":\"X\"}"),
                    StandardCharsets.UTF_8)
            .replaceFirst("\"time\":\"[0-9]+", "\"time\":\"2999")
            .getBytes(StandardCharsets.UTF_8);

    /** Little less than a topic takes where nothing else is set; the letter that holds it is a third larger. */
    private static final byte[] LARGE = event("staff.mood.v1", "{\"text\":\"" + "x".repeat(1_000_000) + "\"}");

    /** A record as it lies on a topic. */
    record Lying(String topic, @Nullable String key, byte @Nullable [] value) {
        @Override
        public String toString() {
            var text = value == null ? "no value" : new String(value, StandardCharsets.UTF_8);
            return topic + " " + key + " " + text.substring(0, Math.min(2_000, text.length()));
        }
    }

    private Poison() {}

    /** Sends all of it; returns how many letters each topic must bring. */
    static Map<String, Integer> pour(Traffic traffic) {
        var sent = new TreeMap<String, Integer>();
        for (var record : all()) {
            traffic.send(record.topic(), record.key(), record.value());
            sent.merge(record.topic(), 1, Integer::sum);
        }
        return sent;
    }

    static List<Lying> all() {
        var all = new ArrayList<Lying>();
        for (var topic : EVENTS) {
            senseless(topic, "staff:S-0", all);
            all.add(new Lying(topic, "staff:S-0", AHEAD));
        }
        senseless("probity.peers", "support@2026-10-04", all);
        for (var good : good()) {
            senseless(good.topic(), good.key(), all);
            wronglyTyped(good, all);
            ahead(good, all);
        }
        unknownWords(all);
        return all;
    }

    private static void senseless(String topic, @Nullable String key, List<Lying> all) {
        for (var value : List.of(CUT, NO_TEXT, UNKNOWN, WRONG, LARGE)) {
            all.add(new Lying(topic, key, value));
        }
        all.add(new Lying(topic, "", CUT));
        if (!COMPACTED.contains(topic)) {
            all.add(new Lying(topic, null, CUT));
        }
    }

    /** One good record of each topic that bears no events. */
    static List<Lying> good() {
        return List.of(
                sample("probity.findings", "staff:S-0", "finding-purpose"),
                new Lying("probity.dispositions", "staff:S-0", bytes(disposition("FALSE_ALARM"))),
                sample("probity.bets", "purpose", "bet-taught"),
                sample("probity.policies", "2", "policy-confirmed"),
                sample("probity.rules", "doors.yml@1", "rule-enabled"));
    }

    /** A sample of the contracts, made to be that key's. */
    private static Lying sample(String topic, String key, String name) {
        var record = (ObjectNode) read(name);
        switch (topic) {
            case "probity.findings" -> {
                record.put("subject", key);
                record.remove("decibans"); // follows from the e-value, and is not read
            }
            case "probity.bets" -> record.put("detector", key);
            case "probity.policies" -> record.put("version", Integer.parseInt(key));
            default -> record.put("name", key.substring(0, key.indexOf('@'))).put("version", 1);
        }
        return new Lying(topic, key, bytes(record));
    }

    private static JsonNode disposition(String outcome) {
        return JSON.createObjectNode()
                .put("dispositionId", "8c6ee4a3-4b8f-4c6c-9b0e-1f6d0f5b7a11")
                .put("subject", "staff:S-0")
                .put("outcome", outcome)
                .put("decidedAt", "2026-10-05T08:00:00Z");
    }

    /** Found or decided on a day that is far ahead. */
    private static void ahead(Lying good, List<Lying> all) {
        var record = (ObjectNode) tree(good.value());
        for (var field : List.of("foundAt", "decidedAt")) {
            if (!COMPACTED.contains(good.topic()) && record.has(field)) {
                all.add(new Lying(good.topic(), good.key(), bytes(record.put(field, "2999-01-01T00:00:00Z"))));
            }
        }
    }

    private static void unknownWords(List<Lying> all) {
        all.add(new Lying("probity.dispositions", "staff:S-0", bytes(disposition("MOOD"))));
        for (var good : good()) {
            for (var field : List.of("family", "horizon", "state", "origin")) {
                var record = (ObjectNode) tree(good.value());
                if (record.has(field)) {
                    all.add(new Lying(good.topic(), good.key(), bytes(record.put(field, "mood"))));
                }
            }
        }
    }

    private static void wronglyTyped(Lying good, List<Lying> all) {
        var root = tree(good.value());
        each(root, root, wrong -> all.add(new Lying(good.topic(), good.key(), bytes(wrong))));
    }

    /** Each field, however deep, in turn of each wrong type. */
    private static void each(JsonNode root, JsonNode node, Consumer<JsonNode> wrong) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                var right = field.getValue().deepCopy();
                for (var other : others(right)) {
                    object.set(field.getKey(), tree(other.getBytes(StandardCharsets.UTF_8)));
                    wrong.accept(root);
                }
                object.set(field.getKey(), right);
            }
        }
        node.forEach(inner -> each(root, inner, wrong));
    }

    private static List<String> others(JsonNode right) {
        return switch (right.getNodeType()) {
            case STRING -> List.of("7", "true", "{\"x\":1}", "[\"x\"]");
            case NUMBER -> List.of("\"7\"", "true", "{\"x\":1}", "[7]");
            case BOOLEAN -> List.of("\"true\"", "7", "{\"x\":1}", "[true]");
            case OBJECT -> List.of("\"x\"", "7", "[]");
            case ARRAY -> List.of("\"x\"", "7", "{\"x\":1}");
            default -> List.of();
        };
    }

    private static JsonNode read(String sample) {
        try {
            return JSON.readTree(
                    Path.of("contracts/samples/valid/" + sample + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Letters by topic of origin, each counted once: of a topic that every instance reads whole each sends it. */
    static Map<String, Integer> letters(Traffic traffic) throws IOException {
        var letters = new TreeMap<String, Integer>();
        var ids = new HashSet<String>();
        for (var record : traffic.all("probity.dead-letters")) {
            JsonNode letter = JSON.readTree(record.value());
            if (ids.add(record.key())) {
                letters.merge(letter.at("/origin/topic").textValue(), 1, Integer::sum);
            }
            assertFalse(letter.at("/reason/detail").textValue().isBlank(), letter::toString);
        }
        return letters;
    }

    private static byte[] event(String type, String data) {
        return """
                {"specversion":"1.0","id":"p-%1$s","source":"/test","type":"dev.probity.%1$s","time":"2026-10-05T08:00:00Z",\
                "subject":"staff:S-0","data":%2$s}""".formatted(type, data).getBytes(StandardCharsets.UTF_8);
    }
}
