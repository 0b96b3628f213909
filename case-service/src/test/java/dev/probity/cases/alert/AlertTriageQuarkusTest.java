package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.allTaken;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class AlertTriageQuarkusTest {
    private static String of(AlertFixtures alert, String what) {
        return "/api/v1/alerts/" + alert.id() + "/" + what;
    }

    @Test
    void anAlertIsTriagedUntilSomebodyHasItsCaseWhoseClockRunsFromThenOn() {
        var alert = arrived(anAlertAboveTheLine());
        assertEquals("TRIAGE", read(alert).getString("alert.clock.kind"));
        var path = "/api/v1/cases/" + read(alert).getString("alert.case.id");
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(path + "/assignment")
                .then()
                .statusCode(200);
        assertEquals("OPEN", as("investigator").get(path).jsonPath().getString("state"));
        assertEquals("DECISION", read(alert).getString("alert.clock.kind"));
        assertEquals(
                as("investigator").get(path).jsonPath().getString("clock.dueAt"),
                read(alert).getString("alert.clock.dueAt"));
    }

    @Test
    void anAlertIsGivenToMeAndShownAsMine() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator").get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(of(alert, "assignment"))
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo("investigator"))
                .header("ETag", "\"2\"");
        var mine = as("investigator")
                .get("/api/v1/alerts?scope=MINE&order=NEWEST&limit=200")
                .jsonPath();
        assertTrue(mine.getList("items.id").contains(alert.id().toString()));
    }

    @Test
    void anAlertInACaseIsGivenWithItsCase() {
        var alert = arrived(anAlertAboveTheLine());
        as("investigator")
                .body(Map.of("assignee", "investigator2"))
                .post(of(alert, "assignment"))
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo("investigator2"));
        as("investigator")
                .get("/api/v1/cases/" + read(alert).getString("alert.case.id"))
                .then()
                .body("assignee.id", equalTo("investigator2"));
    }

    @Test
    void workIsGivenToInvestigatorsOnly() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("assignee", "nobody-of-that-name"))
                .post(of(alert, "assignment"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assignee"));
    }

    @Test
    void aDismissedAlertIsToldToScoringOnceAndLeavesTheQueue() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("outcome", "FALSE_ALARM", "reason", "The export was a yearly report"))
                .post(of(alert, "dismissal"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("clock", nullValue());
        await().atMost(PATIENCE)
                .until(() -> Topics.read("probity.dispositions", r -> r.key().equals(alert.subject()))
                                .size()
                        == 1);
        var told =
                JsonPath.from(Topics.read("probity.dispositions", r -> r.key().equals(alert.subject()))
                        .getFirst()
                        .value());
        assertEquals("FALSE_ALARM", told.getString("outcome"));
        assertEquals(List.of(alert.id().toString()), told.getList("alertIds"));
        assertNull(told.get("caseId"));
        assertEquals("Found: false alarm. Why is kept in Probity alone.", told.getString("reason"));
        as("investigator")
                .body(Map.of("outcome", "AUTHORISED", "reason", "again"))
                .post(of(alert, "dismissal"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyIsConfirmedWithoutACase() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("outcome", "CONFIRMED", "reason", "surely"))
                .post(of(alert, "dismissal"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
    }

    @Test
    void anAlertOfACaseIsDecidedThere() {
        var alert = arrived(anAlertAboveTheLine());
        as("investigator")
                .body(Map.of("outcome", "FALSE_ALARM", "reason", "no"))
                .post(of(alert, "dismissal"))
                .then()
                .statusCode(409);
    }

    @Test
    void aSnoozedAlertSleepsUntilItCrossesTheLine() {
        var alert = arrived(anAlertBelowTheLine());
        var until = Instant.now().plus(Duration.ofDays(2));
        as("investigator")
                .body(Map.of("until", until.toString(), "reason", "Waiting for the seller's answer"))
                .post(of(alert, "snooze"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SNOOZED"));
        assertFalse(as("investigator")
                .get("/api/v1/alerts?order=NEWEST&limit=200")
                .jsonPath()
                .getList("items.id")
                .contains(alert.id().toString()));
        arrived(alert.line("portfolio", 19, null).revision(2));
        assertEquals("OPEN", read(alert).getString("alert.state"));
    }

    private static void putAside(AlertFixtures alert) {
        var until = Instant.now().plus(Duration.ofDays(2)).toString();
        as("investigator")
                .body(Map.of("until", until, "reason", "Waiting for the seller's answer"))
                .post(of(alert, "snooze"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse takenBack(AlertFixtures alert) {
        return as("investigator2")
                .body(Map.of("reason", "The answer came early"))
                .post(of(alert, "taking-back"))
                .then();
    }

    @Test
    void whatWasPutAsideCanBeTakenBackByAnyInvestigatorButOnce() {
        var alert = arrived(anAlertBelowTheLine());
        takenBack(alert).statusCode(409);
        putAside(alert);
        takenBack(alert)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("snoozedUntil", nullValue())
                .body("snoozedBy", nullValue());
        assertTrue(as("investigator")
                .get("/api/v1/alerts?order=NEWEST&limit=200")
                .jsonPath()
                .getList("items.id")
                .contains(alert.id().toString()));
        takenBack(alert).statusCode(409);
    }

    @Test
    void whatWasPutAsideOutOfTheDaysBudgetWaitsInTheQueueOnceItIsTakenBack() {
        var alert = arrived(anAlertBelowTheLine().state("DEFERRED"));
        assertEquals("DEFERRED", read(alert).getString("alert.state"));
        putAside(alert);
        takenBack(alert).statusCode(200).body("state", equalTo("OPEN"));
        assertEquals("OPEN", read(alert).getString("alert.state"));
    }

    @Test
    void aSnoozeThatRanOutIsOverAndThereIsNothingToTakeBack() {
        var alert = arrived(anAlertBelowTheLine());
        putAside(alert);
        Sql.query("update alert set snoozed_until = now() - interval '1 minute' where id = '%s'".formatted(alert.id()));
        takenBack(alert).statusCode(409);
        assertEquals("OPEN", read(alert).getString("alert.state"));
    }

    @Test
    void aSnoozeIsInTheFutureAndNotForEver() {
        var alert = arrived(anAlertBelowTheLine());
        for (var until : List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(31)))) {
            as("investigator")
                    .body(Map.of("until", until.toString(), "reason", "later"))
                    .post(of(alert, "snooze"))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whatPeopleDecidedStandsWhateverScoringSaysLater() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("outcome", "AUTHORISED", "reason", "A clean-up of ours"))
                .post(of(alert, "dismissal"))
                .then()
                .statusCode(200);
        var seen = read(alert);
        AlertWays.sent(alert.line("portfolio", 19, null).revision(2));
        allTaken();
        assertEquals(List.of("2"), Sql.query("select revision from alert where id = '" + alert.id() + "'"));
        var row = read(alert);
        assertEquals("DISMISSED", row.getString("alert.state"));
        assertEquals(seen.getString("bill"), row.getString("bill"), "the bill is the one that was decided on");
        assertEquals(seen.getDouble("alert.totalDecibans"), row.getDouble("alert.totalDecibans"));
        assertNull(row.get("alert.case"));
    }

    @Test
    void alertsAreMergedIntoOneNewCase() {
        var a = arrived(anAlertBelowTheLine());
        var b = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("alertIds", List.of(a.id(), b.id())))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(200)
                .body("alerts", hasSize(2))
                .body("openedBy.id", equalTo("investigator"))
                .body("recordCount", equalTo(2));
        assertEquals(read(a).getString("alert.case.id"), read(b).getString("alert.case.id"));
    }

    @Test
    void alertsOfTwoCasesAreNotMerged() {
        var a = arrived(anAlertAboveTheLine());
        var b = arrived(anAlertAboveTheLine());
        as("investigator")
                .body(Map.of("alertIds", List.of(a.id(), b.id())))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(409);
    }

    @Test
    void aMergeIntoNowhereIsMissing() {
        var a = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("alertIds", List.of(a.id()), "caseId", UUID.randomUUID()))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(404);
        as("investigator")
                .body(Map.of("alertIds", List.of(a.id(), UUID.randomUUID())))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(404);
        assertNull(read(a).get("alert.case"));
    }

    @Test
    void aCaseIsOpenedFromAnAlertWithATitleOfMyOwn() {
        var alert = arrived(anAlertBelowTheLine());
        var location = as("investigator")
                .body(Map.of("alertIds", List.of(alert.id()), "title", "Odd exports on Sundays"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .body("title", equalTo("Odd exports on Sundays"))
                .extract()
                .header("Location");
        as("investigator").get(location).then().statusCode(200);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (var i = 0; i < 7; i++) {
            arrived(anAlertBelowTheLine());
        }
        allTaken();
        for (var order : AlertOrder.values()) {
            var whole = as("investigator")
                    .get("/api/v1/alerts?limit=200&order=" + order)
                    .jsonPath()
                    .getList("items.id", String.class);
            var paged = new java.util.ArrayList<String>();
            String cursor = "";
            while (cursor != null) {
                var page = as("investigator")
                        .get("/api/v1/alerts?limit=3&order=" + order + "&cursor=" + cursor)
                        .jsonPath();
                paged.addAll(page.getList("items.id", String.class));
                cursor = page.getString("nextCursor");
            }
            assertEquals(whole, paged.subList(0, Math.min(paged.size(), 200)), "order " + order);
        }
    }

    @Test
    void theQueueIsFilteredByFamilyKindAndName() {
        var alert = arrived(AlertFixtures.anAlertOn(AlertFixtures.aMerchant()).line("powers", 3, null));
        var label = read(alert).getString("alert.subject.label");
        var found = as("investigator")
                .get("/api/v1/alerts?family=powers&kind=MERCHANT&assignee=none&age=UNDER_1D&q=" + label)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(alert.id().toString()), found.getList("items.id"));
        assertEquals(
                List.of(),
                as("investigator")
                        .get("/api/v1/alerts?kind=STAFF&q=" + label)
                        .jsonPath()
                        .getList("items"));
        assertEquals(
                List.of(),
                as("investigator")
                        .get("/api/v1/alerts?age=OVER_14D&q=" + label)
                        .jsonPath()
                        .getList("items"));
    }

    @Test
    void theSummaryCounts() {
        var before = as("investigator").get("/api/v1/queue/summary").jsonPath();
        arrived(anAlertBelowTheLine());
        var after = as("investigator").get("/api/v1/queue/summary").jsonPath();
        assertEquals(before.getInt("team") + 1, after.getInt("team"));
        assertEquals(50, after.getInt("budgetLimit"));
        assertEquals("2026-11-23", after.getString("budgetDay"));
    }
}
