package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
    private static Instant time(JsonNode event) {
        return Instant.parse(event.path("time").asText());
    }

    @Test
    void eventsComeInOrderOfTimeWhenNoneIsLate() {
        Settings settings = StoryFixtures.aStory(3, 0.03, StoryFixtures.exact());
        Instant last = Instant.ofEpochMilli(settings.from());
        for (JsonNode event : StoryFixtures.told(settings).events()) {
            assertTrue(!time(event).isBefore(last), () -> "out of order: " + event);
            last = time(event);
        }
        assertTrue(last.toEpochMilli() < settings.until());
    }

    @Test
    void lateEventsAreAsManyAsAskedForAndAtMostFiveHoursLate() {
        Knobs knobs = StoryFixtures.knobs(0.5, 0.4, 0.1, 0.2, 0, 0.05, 0, 0);
        List<JsonNode> events =
                StoryFixtures.told(StoryFixtures.aStory(4, 0, knobs)).events();
        Instant latest = Instant.MIN;
        int late = 0;
        for (JsonNode event : events) {
            Instant time = time(event);
            if (time.isBefore(latest)) {
                late++;
                Instant seen = latest;
                assertTrue(
                        Duration.between(time, seen).compareTo(Duration.ofMinutes(301)) < 0,
                        () -> "too late: " + event);
            } else {
                latest = time;
            }
        }
        double share = (double) late / events.size();
        assertTrue(share > 0.04 && share < 0.055, () -> "share late " + share);
    }

    @Test
    void everyEventHasAnIdOfItsOwn() {
        List<JsonNode> events =
                StoryFixtures.told(StoryFixtures.aStory(5, 0.02, Knobs.HARD)).events();
        Set<String> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.path("id").asText()));
        assertEquals(events.size(), ids.size());
    }
}
