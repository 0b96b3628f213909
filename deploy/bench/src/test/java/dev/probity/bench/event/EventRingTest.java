package dev.probity.bench.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS =
            Path.of("../../ingest-service/contracts/schemas").toAbsolutePath().normalize();

    private final EventRing ring = new EventRing(7);

    @Test
    void everyEventHas500To600BytesAndTheMeanIsSaidRight() {
        long sum = 0;
        for (int line = 0; line < EventRing.DISTINCT; line++) {
            int length = ring.line(line).length();
            assertTrue(length >= 500 && length <= 600, () -> "bytes: " + length);
            sum += length;
        }
        assertEquals((double) sum / EventRing.DISTINCT, ring.meanBytes(), 1e-6);
    }

    @Test
    void numberingChangesTheIdAndNothingElse() throws IOException {
        String before = ring.line(3);
        ring.number(3, 123_456_789_012L);
        assertEquals("bench-123456789012", JSON.readTree(ring.line(3)).get("id").asText());
        assertEquals(before, ring.line(3).replace("123456789012", "000000000000"));
    }

    @Test
    void blocksCoverTheRingWithoutGapOrOverlapAndKeepTheirSize() {
        int line = 0;
        while (line < EventRing.DISTINCT) {
            int end = ring.blockEnd(line, 4_096);
            assertTrue(end > line && ring.start(end) - ring.start(line) <= 4_096);
            assertTrue(end == EventRing.DISTINCT || ring.start(end + 1) - ring.start(line) > 4_096, "could be longer");
            line = end;
        }
        assertEquals(EventRing.DISTINCT, line);
        assertEquals(ring.bytes().length, ring.start(line));
    }

    @Test
    void eventLongerThanABlockStillGoes() {
        assertEquals(1, ring.blockEnd(0, 10));
    }

    @Test
    void sameSeedTellsTheSameEvents() {
        assertEquals(ring.line(100), new EventRing(7).line(100));
        assertNotEquals(ring.line(100), new EventRing(8).line(100));
    }

    @Test
    void sendersNeverShareIds() {
        assertTrue(EventRing.firstId(2) - EventRing.firstId(1) >= 10_000_000_000L);
        assertEquals(12, Long.toString(EventRing.firstId(99)).length());
    }

    @Test
    void everyEventIsValidByIngestsContract() throws IOException {
        Map<String, JsonSchema> schemas = new HashMap<>();
        Set<String> types = new HashSet<>();
        for (int line = 0; line < 500; line++) {
            JsonNode event = JSON.readTree(ring.line(line));
            String type = event.get("type").asText().substring("dev.probity.".length());
            types.add(type);
            assertEquals(
                    Set.of(),
                    schemas.computeIfAbsent("envelope", EventRingTest::schema).validate(event));
            assertEquals(
                    Set.of(),
                    schemas.computeIfAbsent(type, EventRingTest::schema).validate(event.get("data")));
        }
        assertEquals(Set.of("staff.access.v1", "review.posted.v1", "ticket.v1", "payment.observed.v1"), types);
    }

    private static JsonSchema schema(String name) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(
                        "https://probity.dev/schemas/", SCHEMAS.toUri().toString())));
        return factory.getSchema(SchemaLocation.of("https://probity.dev/schemas/" + name + ".json"));
    }
}
