package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several people, and the stream, at one case at once. */
@QuarkusTest
@ComponentTest
class CaseAtOnceQuarkusTest {
    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var file = anOpenCase();
        file.bringIn("investigator2");
        as("investigator")
                .body(Map.of("text", "first"))
                .header("If-Match", "\"2\"")
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        as("investigator2")
                .body(Map.of("text", "second"))
                .header("If-Match", "\"2\"")
                .post(file.path("/notes"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("https://probity.dev/problems/stale"));
        assertEquals(3, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void ofManyWhoEditTheSameVersionAtOnceOneWins() throws Exception {
        var file = anOpenCase();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var statuses = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> as("investigator")
                            .body(Map.of("text", "edit " + i))
                            .header("If-Match", "\"1\"")
                            .post(file.path("/notes"))
                            .statusCode()))
                    .toList();
            var won = 0;
            for (var status : statuses) {
                var code = status.get();
                assertTrue(code == 201 || code == 412, "status " + code);
                won += code == 201 ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void peopleAndNewRevisionsOfAlertsDoNotWaitForEachOtherInARing() throws Exception {
        var file = anOpenCase();
        var alerts = new ArrayList<>(List.of(file.alert()));
        for (var i = 0; i < 3; i++) {
            alerts.add(arrived(anAlertOn(file.alert().subject())));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Future<Integer>>();
            for (var round = 2; round <= 12; round++) {
                for (var alert : alerts) {
                    alert.line("hours", 0.1 * round, null).revision(round);
                    Topics.send("probity.alerts", alert.subject(), alert.json());
                    var to = round % 2 == 0 ? "investigator" : "investigator2";
                    statuses.add(pool.submit(() -> as("investigator")
                            .body(Map.of("assignee", to))
                            .post("/api/v1/alerts/" + alert.id() + "/assignment")
                            .statusCode()));
                    statuses.add(pool.submit(() -> as("investigator")
                            .body(Map.of("text", "meanwhile"))
                            .post(file.path("/notes"))
                            .statusCode()));
                }
            }
            for (var status : statuses) {
                assertTrue(List.of(200, 201, 409).contains(status.get()), "status " + status.get());
            }
        }
        for (var alert : alerts) {
            await().atMost(PATIENCE)
                    .until(() -> Sql.query("select revision from alert where id = '" + alert.id() + "'")
                            .equals(List.of("12")));
        }
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndChangesOnce() {
        var file = anOpenCase();
        var key = UUID.randomUUID().toString();
        var body = Map.of("text", "once");
        var first = as("investigator").header("Idempotency-Key", key).body(body).post(file.path("/notes"));
        var again = as("investigator").header("Idempotency-Key", key).body(body).post(file.path("/notes"));
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
        as("investigator")
                .header("Idempotency-Key", key)
                .body(Map.of("text", "something else"))
                .post(file.path("/notes"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://probity.dev/problems/idempotency-key-reused"));
        file.bringIn("investigator2");
        as("investigator2")
                .header("Idempotency-Key", key)
                .body(body)
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyAtTheSameTimeChangesOnce() throws Exception {
        var file = anOpenCase();
        var key = UUID.randomUUID().toString();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> as("investigator")
                            .header("Idempotency-Key", key)
                            .body(Map.of("text", "once"))
                            .post(file.path("/notes"))
                            .statusCode()))
                    .toList();
            for (var answer : answers) {
                assertEquals(201, answer.get());
            }
        }
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }
}
