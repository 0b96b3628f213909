package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk's lists say: whose decisions these were, and until when an appeal is to be decided. */
@QuarkusTest
@ComponentTest
class DeskQuarkusTest {
    @Test
    void everybodyFindsWhatTheyProposedApprovedRefusedContestedOrDecidedOnAppeal() {
        var measure = fundsWithheld("250").ordered();
        var refused = fundsWithheld("250");
        refused.by("approver2", "refusal").statusCode(200);
        decidedBy("investigator").body("items.id", hasItem(measure.id())).body("items.id", hasItem(refused.id()));
        decidedBy("approver").body("items.id", hasItem(measure.id())).body("items.id", not(hasItem(refused.id())));
        decidedBy("approver2").body("items.id", hasItem(refused.id())).body("items.id", not(hasItem(measure.id())));
        measure.contest().statusCode(200);
        measure.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "The merchant was heard"))
                .statusCode(200);
        decidedBy("approver2").body("items.id", hasItem(measure.id()));
        decidedBy("investigator2").body("items.id", hasItem(measure.id()));
    }

    @Test
    void anAppealThatWaitsHasAClockFromTheDayOnWhichItCameIn() {
        var measure = fundsWithheld("250").ordered();
        listed(measure).body(clock(measure), nullValue());
        measure.contest().statusCode(200);
        listed(measure)
                .body(clock(measure) + ".kind", equalTo("APPEAL"))
                .body(clock(measure) + ".startedAt", equalTo("2026-11-28T09:00:00Z"))
                .body(clock(measure) + ".dueAt", equalTo("2026-12-12T09:00:00Z"));
        measure.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "The merchant was heard"))
                .statusCode(200);
        listed(measure).body(clock(measure), nullValue());
        measure.contest("investigator2", "Its letter lay about for a week", "2026-11-20T09:00:00Z")
                .statusCode(200);
        listed(measure).body(clock(measure) + ".startedAt", equalTo("2026-11-20T09:00:00Z"));
    }

    @Test
    void whatWaitsLongestStandsFirstByTheClockAnAppealFromTheDayOnWhichItCameIn() {
        var last = fundsWithheld("250");
        var appealed = last.proposed(Map.of("action", "REFER_TO_LEGAL")).ordered();
        var first = last.proposed(Map.of("action", "TERMINATE_ACCOUNT"));
        proposedAt(first, "2026-11-18T09:00:00Z");
        proposedAt(appealed, "2026-11-16T09:00:00Z");
        proposedAt(last, "2026-11-22T09:00:00Z");
        appealed.contest("investigator2", "They were on leave", "2026-11-20T09:00:00Z")
                .statusCode(200);
        var pages = new ArrayList<String>();
        var cursor = "";
        for (var page = 0; page < 3; page++) {
            var found = clocked(last, "&limit=1&cursor=" + cursor);
            pages.addAll(found.getList("items.id"));
            cursor = found.getString("nextCursor");
        }
        assertEquals(List.of(first.id(), appealed.id(), last.id()), pages);
        assertNull(cursor);
        assertEquals(pages, clocked(last, "").getList("items.id"));
        as("approver2")
                .get("/api/v1/proposals?limit=1&cursor="
                        + clocked(last, "&limit=1").getString("nextCursor"))
                .then()
                .statusCode(400);
        // once it is decided it counts from its proposal, as all else does
        appealed.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "The merchant was heard"))
                .statusCode(200);
        assertEquals(
                List.of(appealed.id(), first.id(), last.id()), clocked(last, "").getList("items.id"));
    }

    @Test
    void whatWasUpheldIsUnderWayUntilThePlatformReportsTheEnd() {
        var measure = fundsWithheld("250");
        Sql.query("update proposal set next_try_at = now() + interval '1 day' where id = '%s'".formatted(measure.id()));
        measure.by("approver", "approval").statusCode(200);
        measure.contest().statusCode(200);
        underWay(measure).body("items", empty());
        int before = counted();
        measure.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "The merchant was heard"))
                .statusCode(200);
        underWay(measure).body("items.state", equalTo(List.of("UPHELD")));
        assertEquals(before + 1, counted());
        Sql.query("update proposal set next_try_at = now() where id = '%s'".formatted(measure.id()));
        await().atMost(PATIENCE).until(() -> measure.read().getString("order.id") != null);
        underWay(measure).body("items.state", equalTo(List.of("UPHELD")));
        measure.report("CARRIED_OUT", "2026-11-30T09:00:00Z");
        await().atMost(PATIENCE).untilAsserted(() -> underWay(measure).body("items", empty()));
        assertEquals(before, counted());
    }

    private static ValidatableResponse underWay(ProposedMeasure measure) {
        return as("approver2")
                .get("/api/v1/proposals?underWay=true&case=" + measure.caseId())
                .then()
                .statusCode(200);
    }

    private static int counted() {
        return as("approver2").get("/api/v1/proposals/summary").jsonPath().getInt("underWay");
    }

    private static JsonPath clocked(ProposedMeasure measure, String more) {
        return as("approver2")
                .get("/api/v1/proposals?order=CLOCK&case=" + measure.caseId() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void proposedAt(ProposedMeasure measure, String time) {
        Sql.query("update proposal set proposed_at = '%s' where id = '%s'".formatted(time, measure.id()));
    }

    @Test
    void aMeasureSaysWhatIsHeldAgainstItAndWhatItWaitsFor() {
        var measure = fundsWithheld("250");
        checks("approver", measure)
                .body(met("OTHER_WILL"), equalTo(true))
                .body(met("APPROVALS"), equalTo(false))
                .body("checks.find { it.rule == 'APPROVALS' }.of", equalTo(1))
                .body(met("NOTICE"), equalTo(true));
        checks("investigator", measure).body(met("OTHER_WILL"), equalTo(false));
        checks("approver", measure.ordered()).body("checks", empty());
    }

    private static ValidatableResponse checks(String user, ProposedMeasure measure) {
        return as(user).get("/api/v1/proposals/" + measure.id()).then().statusCode(200);
    }

    private static String met(String rule) {
        return "checks.find { it.rule == '%s' }.met".formatted(rule);
    }

    private static ValidatableResponse decidedBy(String user) {
        return as(user).get("/api/v1/proposals?limit=200&byMe=true").then().statusCode(200);
    }

    private static ValidatableResponse listed(ProposedMeasure measure) {
        return as("investigator")
                .get("/api/v1/proposals?limit=200&case=" + measure.caseId())
                .then()
                .statusCode(200);
    }

    private static String clock(ProposedMeasure measure) {
        return "items.find { it.id == '%s' }.clock".formatted(measure.id());
    }
}
