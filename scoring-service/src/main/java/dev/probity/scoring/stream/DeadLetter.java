package dev.probity.scoring.stream;

import com.fasterxml.jackson.core.JsonFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken in, kept whole for whoever repairs it. Internal topics hold no names, so it is not sealed.
 *
 * @param topic topic it lay on
 * @param partition partition it lay on
 * @param offset where it lay
 * @param rule what it broke, one of {@code unreadable}, {@code unkeyed}, {@code future}, {@code unprocessable}
 * @param detail why, in a sentence
 * @param at when it was refused
 * @param payload its value; null for a tombstone
 */
public record DeadLetter(
        String topic, int partition, long offset, String rule, String detail, Instant at, byte @Nullable [] payload) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SERVICE = "scoring-service";
    private static final int UNPROCESSABLE = 422;

    /** How many there were of a topic; registered before the first, so that an increase is seen. */
    static Counter counter(String topic, MeterRegistry meters) {
        return Counter.builder("probity.scoring.dead.letters")
                .description("Records that could not be processed")
                .tag("topic", topic)
                .register(meters);
    }

    /** The same for the same record, however often it is refused. */
    public String id() {
        return NameUuid.of("dead-letter:" + SERVICE + ":" + topic + "/" + partition + "/" + offset)
                .toString();
    }

    public byte[] toJson() {
        var bytes = new ByteArrayOutputStream(512);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("deadLetterId", id());
            json.writeStringField("at", at.toString());
            json.writeStringField("service", SERVICE);
            json.writeObjectFieldStart("reason");
            json.writeStringField("type", "https://probity.dev/problems/invalid-record");
            json.writeStringField("title", "The record cannot be processed");
            json.writeNumberField("status", UNPROCESSABLE);
            json.writeStringField("detail", detail);
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeStringField("pointer", "");
            json.writeStringField("rule", rule);
            json.writeStringField("detail", detail);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("origin");
            json.writeStringField("topic", topic);
            json.writeNumberField("partition", partition);
            json.writeNumberField("offset", offset);
            json.writeEndObject();
            json.writeStringField("contentType", "application/json");
            json.writeBooleanField("sealed", false);
            json.writeFieldName("payload");
            json.writeBinary(payload == null ? new byte[0] : payload);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
