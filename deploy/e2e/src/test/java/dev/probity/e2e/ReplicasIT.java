package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two replicas of ingest and of scoring are one: same answers, and an event counts once whichever door it takes. */
@Order(1)
class ReplicasIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api = TheSuite.api();

    @Test
    void bothScoringReplicasGiveTheSameBill() {
        await().atMost(PATIENCE).until(() -> heaviest().size() == 10);
        for (var item : heaviest()) {
            var path = "/api/v1/subjects/" + item.path("subject").asText().replace(':', '/')
                    + "/risk?at=2026-11-20T00:00:00Z";
            await().atMost(SOON).untilAsserted(() -> {
                var one = api.get("investigator", "scoring", path);
                assertEquals(200, one.status());
                assertEquals(
                        one.body(), api.get("investigator", "scoring-1", path).body());
            });
        }
    }

    @Test
    void anEventSentAgainToTheOtherIngestReplicaChangesNoBill() {
        var person = "journey-" + UUID.randomUUID();
        var event = access(UUID.randomUUID(), person);
        send("ingest", event);
        await().atMost(PATIENCE).until(() -> bill(person).status() == 200);
        var before = bill(person).body();
        send("ingest-1", event);
        send("ingest", event);
        // acknowledged after them, and so many that each partition gets some: once these are seen, those have passed
        var others =
                Stream.generate(() -> "journey-" + UUID.randomUUID()).limit(40).toList();
        others.forEach(other -> send("ingest-1", access(UUID.randomUUID(), other)));
        others.forEach(other -> await().atMost(PATIENCE).until(() -> bill(other).status() == 200));
        assertEquals(before, bill(person).body());
        assertEquals(1, api.lookUps("scoring", person));
    }

    @Test
    void ourOwnRulesAreLiveOnBothScoringReplicas() {
        for (var replica : List.of("scoring", "scoring-1")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                var rules =
                        api.get("detection-engineer", replica, "/api/v1/rules").body();
                assertEquals(11, rules.path("items").size(), rules::toString);
                assertTrue(rules.path("live").asInt() >= 11, rules::toString);
                rules.path("items")
                        .forEach(file -> assertEquals(0, file.path("problems").size(), file::toString));
            });
        }
    }

    private JsonNode heaviest() {
        return api.get("investigator", "scoring-1", "/api/v1/subjects?kind=staff&order=risk&limit=10")
                .body()
                .path("items");
    }

    private void send(String replica, String event) {
        assertEquals(200, api.events(replica, event).status());
    }

    private Api.Answer bill(String person) {
        return api.get("investigator", "scoring", "/api/v1/subjects/staff/" + person + "/risk?at=2026-11-20T10:00:00Z");
    }

    static String access(UUID id, String person) {
        return access(id, person, Instant.parse("2026-11-20T10:00:00Z"));
    }

    static String access(UUID id, String person, Instant at) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/journey\",\"type\":\"dev.probity.staff.access.v1\",\"time\":\"%s\",\"subject\":\"staff:%s\",\"data\":{\"staffId\":\"%s\",\"action\":\"VIEW\",\"dataClass\":\"REVIEWER_CONTACT\",\"merchantIds\":[\"journey-m\"]}}"
                .formatted(id, at, person, person);
    }
}
