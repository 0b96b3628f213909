package dev.probity.ingest.event;

import dev.probity.ingest.schema.EventType;
import java.util.List;

/**
 * An event that keeps all rules.
 *
 * @param id with {@code source}, names the event for ever
 * @param source who sends
 * @param type its type, which says the topic
 * @param time when it happened, RFC 3339, as it was sent
 * @param key the party it is keyed by, as {@code kind:id}
 * @param value the structured event as it goes to Kafka, UTF-8 JSON
 * @param addressed members of staff among its parties whose ids may be e-mail addresses, as {@code kind:id}; mostly none
 */
public record CheckedEvent(
        String id, String source, EventType type, String time, String key, byte[] value, List<String> addressed) {
    /** The event once something in it was hidden. */
    public CheckedEvent sealed(String newKey, byte[] newValue) {
        return new CheckedEvent(id, source, type, time, newKey, newValue, addressed);
    }
}
