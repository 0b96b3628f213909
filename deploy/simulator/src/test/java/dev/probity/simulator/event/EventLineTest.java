package dev.probity.simulator.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class EventLineTest {
    private static final long YEAR_2020 = 1_577_836_800_000L;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    private static JsonNode parsed(EventLine line) throws IOException {
        line.end();
        return new ObjectMapper().readTree(new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8));
    }

    @Property
    void timesAreWrittenAsInstantsAndDatesAsTheirDay(@ForAll @LongRange(min = YEAR_2020, max = YEAR_2100) long at)
            throws IOException {
        EventLine line = new EventLine();
        line.begin(EventType.STAFF_PROFILE, at, at, Kind.STAFF, 7).date(Key.NOTICE_DATE, at);
        JsonNode event = parsed(line);
        assertEquals(Instant.ofEpochMilli(at), Instant.parse(event.path("time").asText()));
        assertEquals(
                Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC).toLocalDate().toString(),
                event.path("data").path("noticeDate").asText());
    }

    @Property
    void anyWordsComeBackAsTheyWere(@ForAll @StringLength(max = 6_000) String any) throws IOException {
        String text = any.codePoints()
                .filter(c -> c >= ' ' && c < 0x10000 && !Character.isSurrogate((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        EventLine line = new EventLine();
        line.begin(EventType.REVIEW_POSTED, 1, YEAR_2020, Kind.MERCHANT, 1).text(Key.TEXT, text);
        assertEquals(text, parsed(line).path("data").path("text").asText());
    }

    @Property
    void numbersAndMoneyComeBackAsTheyWere(@ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long value)
            throws IOException {
        EventLine line = new EventLine();
        line.begin(EventType.PAYMENT_OBSERVED, 1, YEAR_2020, Kind.PERSON, 1)
                .number(Key.RECORD_COUNT, value)
                .money(Key.AMOUNT, value)
                .hundredths(Key.VALUE, value);
        JsonNode data = parsed(line).path("data");
        assertEquals(value, data.path("recordCount").asLong());
        assertEquals(
                java.math.BigDecimal.valueOf(value, 2),
                new java.math.BigDecimal(data.path("amount").asText()));
        assertEquals(value / 100.0, data.path("value").asDouble());
    }
}
