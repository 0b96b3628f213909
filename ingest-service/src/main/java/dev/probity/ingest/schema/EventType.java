package dev.probity.ingest.schema;

/**
 * One type of event, as its schema file has it.
 *
 * @param name CloudEvents type, such as {@code dev.probity.staff.access.v1}
 * @param topic Kafka topic that it goes to
 * @param keyMember member of data that names the party it is keyed by
 * @param tombstone whether a tombstone goes to the topic in its place, so that what stands under its key is forgotten
 * @param data schema of data
 */
public record EventType(String name, String topic, String keyMember, boolean tombstone, Schema data) {
    public static final String PREFIX = "dev.probity.";
}
