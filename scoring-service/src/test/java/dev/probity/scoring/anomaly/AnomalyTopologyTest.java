package dev.probity.scoring.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A group's days, through the whole topology: to the group's forest and back to the person's own task, where the events lie. */
class AnomalyTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T08:00:00Z");
    private static final int PEOPLE = 32;
    private static final int DAYS = 15;
    private static final Map<String, String> SETTINGS = Map.of(
            "probity.scoring.detectors.anomaly.hold-days", "2", "probity.scoring.detectors.anomaly.fewest", "90");

    private int ids;

    private void tell(Story story, int person, Instant time, int merchant) {
        ids++;
        story.tell("probity.activity", "staff:S-" + person, """
                {"id":"e-%d","source":"/t","type":"dev.probity.staff.access.v1","time":"%s","data":{"staffId":"S-%d","action":"VIEW","dataClass":"MERCHANT_SALES","merchantIds":["M-%d"],"recordCount":1}}""".formatted(ids, time, person, merchant));
    }

    private void day(Story story, int day, Random chance) {
        for (int person = 0; person < PEOPLE; person++) {
            boolean odd = person == 7 && day == DAYS - 5;
            int looks = odd ? 40 : 2 + chance.nextInt(2);
            for (int look = 0; look < looks; look++) {
                var time = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(480L * look / looks));
                tell(story, person, time, odd ? 1000 + look : chance.nextInt(40));
            }
        }
    }

    @Test
    void theOddDayIsToldOfWithItsEventsAndWhatMadeItOdd() {
        try (var story = new Story(MONDAY, SETTINGS)) {
            for (int person = 0; person < PEOPLE; person++) {
                story.tell("probity.parties", "staff:S-" + person, """
                        {"id":"p-%d","source":"/t","type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"S-%d","role":"support","site":"SZX","team":"T"}}""".formatted(person, MONDAY, person));
            }
            var chance = new Random(1);
            for (int day = 0; day < DAYS; day++) {
                day(story, day, chance);
            }
            var against = story.findings("anomaly").stream()
                    .filter(finding -> finding.path("eValue").asDouble() > 1
                            && finding.path("horizon").asText().equals("P7D"))
                    .toList();
            assertFalse(against.isEmpty());
            var heaviest = against.stream()
                    .max((one, other) -> Double.compare(
                            one.path("eValue").asDouble(), other.path("eValue").asDouble()))
                    .orElseThrow();
            assertEquals("staff:S-7", heaviest.path("subject").asText());
            assertTrue(heaviest.path("summary").asText().contains("2026-10-15: above all"), heaviest.toString());
            assertEquals("support/SZX", heaviest.path("peers").path("group").asText());
            assertFalse(heaviest.path("evidence").isEmpty());
            heaviest.path("evidence")
                    .forEach(event ->
                            assertTrue(event.path("time").asText().startsWith("2026-10-15"), event.toString()));
        }
    }
}
