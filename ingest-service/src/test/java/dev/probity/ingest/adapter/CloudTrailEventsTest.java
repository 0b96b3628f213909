package dev.probity.ingest.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the bench hears of CloudTrail is what the topics would hold. */
class CloudTrailEventsTest {
    private final StringWriter out = new StringWriter();

    private void take(String record) {
        var bytes = record.getBytes(UTF_8);
        new CloudTrail(new ObjectMapper()).take(new CloudTrailEvents(out), bytes, 0, bytes.length, 1);
    }

    @Test
    void lookIsAnAccessBesideItsRecord() {
        take(AdapterFixtures.record("e-1", "IAMUser", "GetObject", ""));
        var lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains("dev.probity.log.record.v1"), lines::toString);
        assertTrue(lines.getLast().contains("dev.probity.staff.access.v1"), lines::toString);
    }

    @Test
    void changeIsARecordOnly() {
        take(AdapterFixtures.record("e-2", "IAMUser", "PutObject", ""));
        assertEquals(1, out.toString().lines().count());
    }

    @Test
    void whatWouldBeADeadLetterIsNotPassedOver() {
        assertThrows(IllegalStateException.class, () -> take("{\"eventID\":\"e-3\"}"));
        assertThrows(IllegalStateException.class, () -> take("no record"));
    }
}
