package dev.probity.ingest.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.schema.EventSchemas;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8JsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventRules RULES =
            new EventRules(EventSchemas.load(), 256 * 1024, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "x-UTF-16LE-BOM"})
    void anEventInAnotherEncodingIsRefusedWhereverItsDataStands(String encoding) throws IOException {
        var event = (ObjectNode) JSON.readTree(
                Path.of("contracts/samples/valid/staff-access.json").toFile());
        var dataFirst = JSON.createObjectNode();
        dataFirst.putObject("data").put("staffId", 7);
        event.remove("data");
        dataFirst.setAll(event);
        for (var text : new String[] {event.toString(), dataFirst.toString()}) {
            var bytes = text.getBytes(Charset.forName(encoding));
            assertFalse(Utf8Json.is(bytes, 0, bytes.length));
            var refused = assertInstanceOf(Verdict.Refused.class, RULES.check(bytes, 0, bytes.length));
            assertEquals("json", refused.violations().getFirst().rule());
        }
    }

    @Test
    void aByteOrderMarkOfUtf8MovesNoPlaceInTheText() throws IOException {
        var event = (ObjectNode) JSON.readTree(
                Path.of("contracts/samples/valid/staff-access.json").toFile());
        var dataFirst = JSON.createObjectNode();
        dataFirst.set("data", event.remove("data"));
        dataFirst.setAll(event);
        var bytes = ("\uFEFF" + dataFirst).getBytes(UTF_8);
        assertTrue(Utf8Json.is(bytes, 0, bytes.length));
        assertInstanceOf(Verdict.Accepted.class, RULES.check(bytes, 0, bytes.length));
    }

    @Test
    void nothingAtAllIsNoOtherEncoding() {
        assertTrue(Utf8Json.is(new byte[] {0}, 1, 0));
    }
}
