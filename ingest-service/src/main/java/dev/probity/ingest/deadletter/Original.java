package dev.probity.ingest.deadletter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, in the form in which its door takes it again.
 *
 * @param bytes what was sent
 * @param contentType media type of these bytes; {@link #CUT_OFF} when they are only the beginning of something longer
 * @param adapter by which it came; null for an event
 * @param mapping which the sender named or spelt out; null when there was none
 */
public record Original(
        byte[] bytes,
        String contentType,
        @Nullable String adapter,
        @Nullable String mapping) {
    /** Of the beginning of something, which is nothing by itself. */
    static final String CUT_OFF = "application/octet-stream";

    /** A structured event. */
    public static Original event(byte[] bytes) {
        return new Original(bytes, "application/cloudevents+json", null, null);
    }

    /** The beginning of what was too long to be kept. */
    public static Original beginning(byte[] bytes) {
        return new Original(bytes, CUT_OFF, null, null);
    }

    /** The same, or its beginning when it is longer than that. */
    public Original atMost(int length) {
        return bytes.length <= length ? this : new Original(Arrays.copyOf(bytes, length), CUT_OFF, adapter, mapping);
    }
}
