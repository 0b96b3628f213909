package dev.probity.ingest.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the schemas of {@code contracts/schemas}; a keyword that it doesn't know stops the start rather than being ignored. */
final class SchemaCompiler {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "minProperties",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "enum",
            "minimum",
            "maximum",
            "items",
            "maxItems",
            "x-probity-topic",
            "x-probity-key",
            "x-probity-tombstone",
            "x-probity-party");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> files = new HashMap<>();

    /** The schema file of that name. */
    JsonNode file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    Schema compile(String name) {
        return compile(file(name), name);
    }

    private JsonNode read(String name) {
        try (var in = SchemaCompiler.class.getResourceAsStream("/contracts/schemas/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + name + " is missing from this build");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema compile(JsonNode given, String where) {
        var node = given.has("$ref") ? resolved(given) : given;
        node.fieldNames().forEachRemaining(word -> {
            if (!KNOWN.contains(word)) {
                throw new IllegalStateException(where + " uses " + word + ", which this service does not check");
            }
        });
        var members = members(node.path("properties"), where);
        var required = words(node.path("required"));
        if (!members.keySet().containsAll(required)) {
            throw new IllegalStateException(where + " requires a member that it does not describe");
        }
        return new Schema(
                types(node.path("type")),
                members,
                required,
                required.stream()
                        .mapToLong(name ->
                                Objects.requireNonNull(members.get(name)).bit())
                        .reduce(0, (a, b) -> a | b),
                node.path("minProperties").asInt(0),
                text(node),
                number(node),
                node.has("items") ? compile(node.get("items"), where + "/items") : null,
                node.path("maxItems").asInt(Integer.MAX_VALUE),
                party(node));
    }

    private Map<String, Schema.Member> members(JsonNode properties, String where) {
        if (properties.size() > Long.SIZE) {
            throw new IllegalStateException(where + " describes more than " + Long.SIZE + " members");
        }
        Map<String, Schema.Member> members = new HashMap<>();
        for (var property : properties.properties()) {
            var schema = compile(property.getValue(), where + "/" + property.getKey());
            members.put(property.getKey(), new Schema.Member(1L << members.size(), schema));
        }
        // not Map.copyOf, whose look-ups divide: there are twenty an event
        return Collections.unmodifiableMap(members);
    }

    /** The definition referred to, with what stands beside the reference laid over it. */
    private JsonNode resolved(JsonNode node) {
        var ref = node.get("$ref").textValue();
        int hash = ref.indexOf('#');
        var target = file(ref.substring(0, hash)).at(ref.substring(hash + 1));
        if (target.isMissingNode()) {
            throw new IllegalStateException("no schema stands at " + ref);
        }
        ObjectNode merged = target.deepCopy();
        node.properties().stream()
                .filter(p -> !p.getKey().equals("$ref"))
                .forEach(p -> merged.set(p.getKey(), p.getValue()));
        return merged;
    }

    private static Set<Schema.JsonType> types(JsonNode type) {
        var types = EnumSet.noneOf(Schema.JsonType.class);
        if (type.isTextual()) {
            types.add(Schema.JsonType.valueOf(type.textValue().toUpperCase(Locale.ROOT)));
        }
        words(type).forEach(word -> types.add(Schema.JsonType.valueOf(word.toUpperCase(Locale.ROOT))));
        return types;
    }

    private static Schema.TextRule text(JsonNode node) {
        var pattern = node.path("pattern").asText("");
        return new Schema.TextRule(
                node.path("minLength").asInt(0),
                node.path("maxLength").asInt(Integer.MAX_VALUE),
                pattern.isEmpty() ? null : TextPattern.of(pattern),
                pattern,
                node.has("format") ? Format.of(node.get("format").textValue()) : null,
                words(node.path("enum")));
    }

    private static Schema.NumberRule number(JsonNode node) {
        return new Schema.NumberRule(
                node.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                node.path("maximum").asDouble(Double.POSITIVE_INFINITY));
    }

    private static @Nullable String party(JsonNode node) {
        return node.has("x-probity-party") ? node.get("x-probity-party").textValue() : null;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(item -> words.add(item.textValue()));
        }
        return words;
    }
}
