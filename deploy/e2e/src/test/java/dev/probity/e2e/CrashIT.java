package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives kill -9 of whoever acknowledged it. */
@Order(5)
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api = TheSuite.api();

    @Test
    void acknowledgedEventsAndDecisionsSurviveKillsOfTheirServices() {
        var suite = TheSuite.running();
        var people = IntStream.range(0, 20)
                .mapToObj(i -> "crash-" + UUID.randomUUID())
                .toList();
        for (var person : people) {
            assertEquals(
                    200,
                    api.events("ingest", ReplicasIT.access(UUID.randomUUID(), person))
                            .status());
        }
        suite.member("ingest").kill();
        suite.member("scoring-1").kill();
        var casesBefore =
                api.get("investigator", "case", "/api/v1/cases?limit=100").body();
        suite.member("case").kill();
        suite.member("ingest").start();
        suite.member("scoring-1").start();
        suite.member("case").start();
        for (var person : people) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            1,
                            api.get("investigator", "scoring-1", "/api/v1/subjects/staff/" + person + "/activity")
                                    .body()
                                    .path("events")
                                    .size()));
        }
        var casesAfter =
                api.get("investigator", "case", "/api/v1/cases?limit=100").body();
        assertTrue(casesBefore.path("items").size() > 0);
        assertEquals(casesBefore.path("items").size(), casesAfter.path("items").size());
    }
}
