package dev.probity.ingest.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Says of a structured CloudEvent whether it may be published. Pure; shared by all threads. */
public final class EventRules {
    private final EventSchemas schemas;
    private final TimeBounds times;
    private final JsonFactory json;

    public EventRules(EventSchemas schemas, int longestEvent, TimeBounds times) {
        this.schemas = schemas;
        this.times = times;
        this.json = JsonFactory.builder()
                .streamReadConstraints(JsonBounds.ofEvent(longestEvent))
                .build();
    }

    /** Checks the event that these bytes are. A part of a buffer is copied, so that it may be used again; an array of the event alone is kept, and must not be changed any more. */
    public Verdict check(byte[] buffer, int offset, int length) {
        if (!Utf8Json.is(buffer, offset, length)) {
            return new Verdict.Refused(null, null, List.of(notJson(0)));
        }
        var reading = new EventReading(schemas, times);
        try (var parser = json.createParser(buffer, offset, length)) {
            reading.envelope(parser);
            if (reading.postponedData() >= 0 && reading.hasType()) {
                int at = offset + reading.postponedData();
                data(reading, buffer, at, offset + length - at);
            }
        } catch (StreamConstraintsException e) {
            return new Verdict.Refused(reading.id(), reading.source(), List.of(JsonBounds.broken("", e)));
        } catch (JsonProcessingException e) {
            return new Verdict.Refused(reading.id(), reading.source(), List.of(notJson(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading.verdict(
                () -> length == buffer.length ? buffer : Arrays.copyOfRange(buffer, offset, offset + length));
    }

    /** Checks data that stood before the type which says what it must look like. */
    private void data(EventReading reading, byte[] buffer, int offset, int length) throws IOException {
        try (JsonParser parser = json.createParser(buffer, offset, length)) {
            parser.nextToken();
            reading.data(parser, "/data");
        }
    }

    private static Violation notJson(JsonProcessingException e) {
        return notJson(e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
    }

    private static Violation notJson(long at) {
        return new Violation("", "json", "not well-formed JSON in UTF-8 at byte " + Math.max(0, at));
    }
}
