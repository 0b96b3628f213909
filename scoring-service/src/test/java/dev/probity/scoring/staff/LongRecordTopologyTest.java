package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A foreign record may say as much as it likes: whoever it is about is judged as before, also once their memory was put away and taken up again. */
class LongRecordTopologyTest {
    private static final Instant START = Instant.parse("2026-10-05T09:00:00Z");
    private static final String TOPIC = "probity.activity";

    @Test
    void oneRecordOfAnyLengthSilencesNobody() {
        try (var story = new Story(START, Map.of("probity.scoring.detectors.cached-states", "1"))) {
            tell(story, "staff:S-1", 0, "log.record.v1", """
                    {"principal":"S-1","logsource":{"product":"shell"},"record":{"action":"%s"}}""".formatted("é".repeat(20_000)));
            look(story, "S-2", 1);
            for (int look = 2; look < 7; look++) {
                look(story, "S-1", look);
            }
            assertEquals(List.of(), story.told("probity.dead-letters"));
            assertTrue(story.findings("purpose").stream()
                    .anyMatch(finding -> finding.path("subject").asText().equals("staff:S-1")));
        }
    }

    private static void look(Story story, String who, int number) {
        tell(story, "staff:" + who, number, "staff.access.v1", """
                {"staffId":"%s","action":"VIEW","dataClass":"MERCHANT_SALES","merchantIds":["M-%d"]}""".formatted(who, number));
    }

    private static void tell(Story story, String key, int number, String type, String data) {
        story.tell(TOPIC, key, """
                {"specversion":"1.0","id":"%d","source":"/t","type":"dev.probity.%s","time":"%s","data":%s}""".formatted(number, type, START.plus(Duration.ofMinutes(number)), data));
    }
}
