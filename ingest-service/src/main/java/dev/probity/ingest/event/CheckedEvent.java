package dev.probity.ingest.event;

import dev.probity.ingest.schema.EventType;

/**
 * An event that keeps all rules.
 *
 * @param id with {@code source}, names the event for ever
 * @param source who sends
 * @param type its type, which says the topic
 * @param key the party it is keyed by, as {@code kind:id}
 * @param value the structured event as it goes to Kafka, UTF-8 JSON
 */
public record CheckedEvent(String id, String source, EventType type, String key, byte[] value) {}
