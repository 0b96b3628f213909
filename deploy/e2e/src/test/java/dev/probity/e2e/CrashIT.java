package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives kill -9 of whoever acknowledged it. */
@Order(6)
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // A disposition that was sent and not marked is sent again when its lease of 30 s is over.
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(35);

    private final Api api = TheSuite.api();

    @Test
    void acknowledgedEventsSurviveKillsOfTheirServices() {
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
        suite.member("ingest").start();
        suite.member("scoring-1").start();
        for (var person : people) {
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(1, api.lookUps("scoring-1", person)));
        }
    }

    @Test
    void aDecisionMadeRightBeforeAKillStandsAndTeachesOnce() {
        api.untilCaughtUp(PATIENCE);
        var bets = new Bets(api);
        var opened = aCaseOnStaff(bets);
        var file = opened.body();
        var path = "/api/v1/cases/" + file.path("id").asText();
        var subject = StreamSupport.stream(file.path("subjects").spliterator(), false)
                .map(one -> one.path("subject"))
                .filter(one -> one.path("kind").asText().equals("STAFF"))
                .findFirst()
                .orElseThrow();
        var before = bets.now();
        var lessons = bets.lessons(List.of(bets.partyOf(subject.path("id").asText())));
        var closed = api.post(
                "investigator",
                "case",
                path + "/closure",
                "{\"outcomes\":[{\"subject\":\"%s\",\"outcome\":\"FALSE_ALARM\"}],\"reason\":\"A sale was on.\"}"
                        .formatted(subject.path("id").asText()),
                opened.etag());
        TheSuite.running().member("case").kill();
        assertEquals(200, closed.status(), closed.body()::toString);
        TheSuite.running().member("case").start();

        var found = api.get("investigator", "case", path).body();
        assertEquals("CLOSED", found.path("state").asText());
        assertEquals("A sale was on.", found.path("reason").asText());
        assertTrue(
                StreamSupport.stream(found.path("subjects").spliterator(), false)
                        .anyMatch(one -> one.at("/subject/id").equals(subject.path("id"))
                                && one.path("outcome").asText().equals("FALSE_ALARM")),
                found::toString);
        await().atMost(PATIENCE).untilAsserted(() -> bets.assertTaught(before, lessons, false));
        await().during(LONGER_THAN_A_LEASE)
                .atMost(PATIENCE)
                .untilAsserted(() -> bets.assertTaught(before, lessons, false));
    }

    /** A case on someone who is in none and of whom a detector spoke clearly, whether an alert waits or not. */
    private Api.Answer aCaseOnStaff(Bets bets) {
        var heaviest = api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=200")
                .body()
                .path("items");
        var someone = StreamSupport.stream(heaviest.spliterator(), false)
                .filter(row -> row.path("case").isNull())
                .filter(row -> bets.wouldTeach(row.at("/subject/id").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody without a case: " + heaviest));
        var opened = api.openCase(someone);
        assertEquals(201, opened.status(), opened.body()::toString);
        return opened;
    }
}
