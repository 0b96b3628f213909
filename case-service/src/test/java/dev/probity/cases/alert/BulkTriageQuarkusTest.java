package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many alerts in one request: each as if it were asked of alone. */
@QuarkusTest
@ComponentTest
class BulkTriageQuarkusTest {
    private static final String INVESTIGATOR = "investigator";
    private static final Map<String, Object> DISMISSAL =
            Map.of("outcome", "FALSE_ALARM", "reason", "A campaign of theirs");

    private static Map<String, Object> body(List<?> alerts, String what, Object how) {
        return Map.of("alerts", alerts, what, how);
    }

    private static List<Map<String, Object>> seen(AlertFixtures... alerts) {
        return Arrays.stream(alerts)
                .map(alert -> Map.<String, Object>of(
                        "id", alert.id(), "version", read(alert).getLong("alert.version")))
                .toList();
    }

    private static ValidatableResponse asked(String user, Object body) {
        return as(user).body(body).post("/api/v1/alerts/triage").then();
    }

    private static ValidatableResponse asked(String key, String user, Object body) {
        return as(user).header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/alerts/triage")
                .then();
    }

    private static long dispositions(AlertFixtures alert) {
        return Topics.read("probity.dispositions", record -> record.key().equals(alert.subject()))
                .size();
    }

    @Test
    void eachIsDismissedAndToldToScoringForItself() {
        var alerts = new AlertFixtures[] {arrived(anAlertBelowTheLine()), arrived(anAlertBelowTheLine())};
        asked(INVESTIGATOR, body(seen(alerts), "dismissal", DISMISSAL))
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(Stream.of(alerts)
                                .map(one -> one.id().toString())
                                .toList()))
                .body("items.version", equalTo(List.of(2, 2)))
                .body("items.problem", equalTo(Arrays.asList(null, null)));
        for (var alert : alerts) {
            assertEquals("DISMISSED", read(alert).getString("alert.state"));
            await().atMost(PATIENCE).until(() -> dispositions(alert) == 1);
        }
    }

    @Test
    void theyAreGivenToSomebodyAndOneInACaseWithItsCaseWhoseRecordSaysSo() {
        var alone = arrived(anAlertBelowTheLine());
        var inCase = arrived(anAlertOn("staff:" + aStaffId()));
        asked(INVESTIGATOR, body(seen(alone, inCase), "assignment", Map.of("assignee", "investigator")))
                .statusCode(200)
                .body("items.problem", equalTo(Arrays.asList(null, null)));
        assertEquals(INVESTIGATOR, read(alone).getString("alert.assignee.id"));
        as(INVESTIGATOR)
                .get("/api/v1/cases/" + read(inCase).getString("alert.case.id") + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'ASSIGNED' && it.to == 'investigator' }", hasSize(1));
    }

    @Test
    void theyAreAllPutAsideUntilThen() {
        var alerts = new AlertFixtures[] {arrived(anAlertBelowTheLine()), arrived(anAlertBelowTheLine())};
        var until = Instant.now().plus(Duration.ofDays(2)).toString();
        asked(INVESTIGATOR, body(seen(alerts), "snooze", Map.of("until", until, "reason", "The file comes on Monday")))
                .statusCode(200)
                .body("items.problem", equalTo(Arrays.asList(null, null)));
        for (var alert : alerts) {
            assertEquals("SNOOZED", read(alert).getString("alert.state"));
        }
    }

    @Test
    void whatIsNotDoneOfOneStopsNoneOfTheOthersAndSaysWhy() {
        var suspect = aStaffId();
        Organisation.told(suspect, "T-" + suspect, null);
        Organisation.told("M-" + suspect, "T-" + suspect, null);
        var walled = arrived(anAlertOn("staff:" + suspect).line("hours", -20, null));
        var mate = "mate-of-" + suspect;
        Suite.oidc().isStaff(mate, "M-" + suspect);
        var inCase = arrived(anAlertOn("staff:" + aStaffId()));
        var stale = arrived(anAlertBelowTheLine());
        var decided = arrived(anAlertBelowTheLine());
        asked(INVESTIGATOR, body(seen(decided), "dismissal", DISMISSAL)).statusCode(200);
        var last = arrived(anAlertBelowTheLine());
        var never = UUID.randomUUID().toString();
        var all = List.of(
                Map.of("id", walled.id()),
                Map.of("id", never),
                Map.of("id", inCase.id()),
                Map.of("id", stale.id(), "version", 7),
                Map.of("id", decided.id()),
                Map.of("id", last.id()));
        var call = io.restassured.RestAssured.given()
                .auth()
                .oauth2(Suite.oidc().token(mate, List.of(INVESTIGATOR), "probity-case", 300))
                .contentType(io.restassured.http.ContentType.JSON);
        var answer = call.body(body(all, "dismissal", DISMISSAL))
                .post("/api/v1/alerts/triage")
                .then()
                .statusCode(200)
                .body("items[2].problem.type", endsWith("/conflict"))
                .body("items[2].problem.detail", containsString(read(inCase).getString("alert.case.ref")))
                .body("items[3].problem.type", endsWith("/stale"))
                .body("items[4].problem.type", endsWith("/conflict"))
                .body("items[5].version", equalTo(2))
                .extract()
                .jsonPath();
        for (var i : List.of(0, 1)) {
            var problem = new HashMap<>(answer.getMap("items[%d].problem".formatted(i)));
            var id = answer.getString("items[%d].id".formatted(i));
            assertEquals("/api/v1/alerts/" + id, problem.remove("instance"));
            assertEquals("https://probity.dev/problems/not-found", problem.get("type"));
        }
        var first = new HashMap<>(answer.getMap("items[0].problem"));
        var second = new HashMap<>(answer.getMap("items[1].problem"));
        first.remove("instance");
        second.remove("instance");
        assertEquals(second, first, "walled is as never was");
        assertEquals("OPEN", read(walled).getString("alert.state"));
        assertEquals(
                List.of("2"),
                Sql.query("select count(*) from look where user_id = '%s' and what = 'ALERT' and ground is null"
                        .formatted(mate)),
                "tries are seen here as at any door");
    }

    @Test
    void theSameRequestAgainChangesNothingMoreAndTriesWhatWasNotDone() {
        var done = arrived(anAlertBelowTheLine());
        var later = anAlertBelowTheLine();
        var key = UUID.randomUUID().toString();
        var body = body(List.of(Map.of("id", done.id()), Map.of("id", later.id())), "dismissal", DISMISSAL);
        asked(key, INVESTIGATOR, body).statusCode(200).body("items[1].problem.status", equalTo(404));
        arrived(later);
        for (var i = 0; i < 2; i++) {
            asked(key, INVESTIGATOR, body)
                    .statusCode(200)
                    .body("items.version", equalTo(List.of(2, 2)))
                    .body("items.problem", equalTo(Arrays.asList(null, null)));
        }
        await().atMost(PATIENCE).until(() -> dispositions(done) == 1 && dispositions(later) == 1);
        asked(key, INVESTIGATOR, body(List.of(Map.of("id", done.id())), "dismissal", DISMISSAL))
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void whatCanBeDoneToNoAlertIsRefusedAsAWholeWhereItIsWrong() {
        var alert = arrived(anAlertBelowTheLine());
        var one = seen(alert);
        var wrong = new HashMap<String, Object>();
        wrong.put("/dismissal/outcome", body(one, "dismissal", Map.of("outcome", "CONFIRMED", "reason", "surely")));
        wrong.put("/dismissal/reason", body(one, "dismissal", Map.of("outcome", "FALSE_ALARM", "reason", " ")));
        wrong.put("/snooze/until", body(one, "snooze", Map.of("until", "2020-01-01T00:00:00Z", "reason", "x")));
        wrong.put("/alerts/1/id", body(List.of(one.getFirst(), one.getFirst()), "dismissal", DISMISSAL));
        wrong.put("", Map.of("alerts", one));
        wrong.forEach((pointer, body) ->
                asked(INVESTIGATOR, body).statusCode(400).body("errors[0].pointer", equalTo(pointer)));
        asked(INVESTIGATOR, Map.of("alerts", one, "dismissal", DISMISSAL, "assignment", Map.of("assignee", "me")))
                .statusCode(400)
                .body("errors[0].rule", equalTo("oneOf"));
        var many = IntStream.range(0, 201)
                .mapToObj(i -> Map.of("id", UUID.randomUUID()))
                .toList();
        asked(INVESTIGATOR, body(many, "dismissal", DISMISSAL)).statusCode(400);
        assertNull(read(alert).get("alert.reason"));
        assertEquals("OPEN", read(alert).getString("alert.state"));
    }

    @Test
    void twoHundredAreDoneInOneRequest() {
        var none = IntStream.range(0, 199)
                .mapToObj(i -> Map.<String, Object>of("id", UUID.randomUUID()))
                .toList();
        var alert = arrived(anAlertBelowTheLine());
        var all = Stream.concat(none.stream(), seen(alert).stream()).toList();
        asked(INVESTIGATOR, body(all, "dismissal", DISMISSAL))
                .statusCode(200)
                .body("items", hasSize(200))
                .body("items[199].version", equalTo(2));
    }
}
