package dev.probity.ingest.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All event types with their compiled schemas; read once, shared by all threads. */
public final class EventSchemas {
    private final Schema envelope;
    private final Map<String, EventType> types;

    private EventSchemas(Schema envelope, Map<String, EventType> types) {
        this.envelope = envelope;
        this.types = types;
    }

    /** Compiles the schemas that this build ships; fails when one of them is broken. */
    public static EventSchemas load() {
        var compiler = new SchemaCompiler();
        var names = compiler.file("envelope.json").at("/properties/type/enum");
        Map<String, EventType> types = new HashMap<>();
        StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::textValue)
                .forEach(name -> types.put(name, type(compiler, name)));
        return new EventSchemas(compiler.compile("envelope.json"), Map.copyOf(types));
    }

    private static EventType type(SchemaCompiler compiler, String name) {
        var file = name.substring(EventType.PREFIX.length()) + ".json";
        var root = compiler.file(file);
        var keyMember = root.get("x-probity-key").textValue().split("/", -1)[1];
        return new EventType(
                name,
                root.get("x-probity-topic").textValue(),
                keyMember,
                root.path("x-probity-tombstone").asBoolean(),
                compiler.compile(file));
    }

    /** Schema of everything around data. */
    public Schema envelope() {
        return envelope;
    }

    /** The type of that name; null when there is none. */
    public @Nullable EventType type(String name) {
        return types.get(name);
    }

    /** Names of all types. */
    public Set<String> names() {
        return types.keySet();
    }

    /** All topics that events go to, in order of name. */
    public List<String> topics() {
        return types.values().stream().map(EventType::topic).distinct().sorted().toList();
    }
}
