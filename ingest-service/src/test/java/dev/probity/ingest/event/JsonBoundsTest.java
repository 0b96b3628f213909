package dev.probity.ingest.event;

import static dev.probity.ingest.EventFixtures.access;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.Violation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that is well-formed and too much of it is refused for the bound that it is beyond. */
class JsonBoundsTest {
    private static final EventSchemas SCHEMAS = EventSchemas.load();
    private static final EventRules RULES =
            new EventRules(SCHEMAS, 256 * 1024, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));

    /** The event and its data are two levels. */
    private static final int WITHIN_DATA = 62;

    @Test
    void anEventOf64LevelsIsAcceptedAndOneOf65IsRefusedForItsDepth() throws IOException {
        assertInstanceOf(Verdict.Accepted.class, check(RULES, with(nested(WITHIN_DATA))));
        assertEquals(
                new Violation("", "depth", "objects and arrays are nested at most 64 levels deep"),
                refusal(with(nested(WITHIN_DATA + 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"%s\":1', x, 5000, a member's name has at most 256 characters",
        "'\"n\":%s', 9, 65, a number has at most 64 digits",
        "'\"n\":0.%s', 9, 64, a number has at most 64 digits",
        "'\"n\":-%s', 9, 2000, a number has at most 64 digits"
    })
    void whatIsTooLongIsNamed(String member, String letter, int times, String detail) throws IOException {
        assertEquals(new Violation("", "maxLength", detail), refusal(with(member.formatted(letter.repeat(times)))));
    }

    @Test
    void aTextBeyondAnEventsLengthIsNamed() {
        var event = "{\"id\":\"" + "x".repeat(5000) + "\"}";
        assertEquals(
                List.of(new Violation("", "maxLength", "a text has at most as many characters as an event may have")),
                assertInstanceOf(
                                Verdict.Refused.class,
                                check(
                                        new EventRules(
                                                SCHEMAS, 100, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1))),
                                        event))
                        .violations());
    }

    @Test
    void whatWasReadOfTheEventByThenIsKnown() throws IOException {
        var refused = assertInstanceOf(Verdict.Refused.class, check(RULES, with(nested(WITHIN_DATA + 1))));
        assertEquals("/marketplace/demo", refused.source());
        assertTrue(refused.id() != null && !refused.id().isEmpty());
    }

    private static Violation refusal(String event) {
        return assertInstanceOf(Verdict.Refused.class, check(RULES, event))
                .violations()
                .getFirst();
    }

    private static Verdict check(EventRules rules, String event) {
        var bytes = event.getBytes(UTF_8);
        return rules.check(bytes, 0, bytes.length);
    }

    private static String nested(int levels) {
        return "\"n\":" + "[".repeat(levels) + "]".repeat(levels);
    }

    /** The golden sample with one more member in its data. */
    private static String with(String member) throws IOException {
        var event = access();
        var data = event.remove("data").toString();
        var head = event.toString();
        return head.substring(0, head.length() - 1) + ",\"data\":" + data.substring(0, data.length() - 1) + "," + member
                + "}}";
    }
}
