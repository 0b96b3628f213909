package dev.probity.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Structured events written by adapters. */
public final class EventJson {
    private EventJson() {}

    /**
     * The attributes of an event.
     *
     * @param id unique within the source
     * @param source who sends
     * @param type CloudEvents type
     * @param time when it happened, RFC 3339
     * @param subject the party it is about, as {@code kind:id}
     */
    public record Attributes(String id, String source, String type, String time, String subject) {}

    /** A structured event with that data. */
    public static ObjectNode event(ObjectMapper json, Attributes attributes, ObjectNode data) {
        var event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", attributes.id())
                .put("source", attributes.source())
                .put("type", attributes.type())
                .put("time", attributes.time())
                .put("subject", attributes.subject());
        event.set("data", data);
        return event;
    }

    /** UTF-8 JSON. */
    public static byte[] bytes(ObjectMapper json, JsonNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }
}
