package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was ordered can be taken back: by a proposal of its own, or because an appeal succeeds. */
@QuarkusTest
@ComponentTest
class AppealQuarkusTest {
    private static Map<String, Object> ruling(String outcome) {
        return Map.of("outcome", outcome, "reason", "The merchant was heard");
    }

    @Test
    void anAppealThatSucceedsOrdersTheInverseByItself() {
        var measure = fundsWithheld("250").ordered();
        var order = measure.read().getString("order.id");
        measure.contest().statusCode(200).body("state", equalTo("APPEALED"));
        measure.by("approver", "ruling", ruling("REVERSED")).statusCode(409);
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("appeals[0].ruling.by.id", equalTo("approver2"))
                .body("reversedBy.action", equalTo("RELEASE_FUNDS"));
        var inverse = measure.other(measure.read().getString("reversedBy.id"));
        inverse.awaitState("ORDERED");
        await().atMost(PATIENCE).until(() -> inverse.orders().size() == 1);
        var sent = inverse.orders().getFirst();
        assertEquals("RELEASE_FUNDS", sent.path("action").asText());
        assertEquals("250.00", sent.path("amount").asText());
        assertEquals(order, sent.path("reverses").asText());
        measure.by("approver2", "ruling", ruling("UPHELD")).statusCode(409);
    }

    @Test
    void afterAnAppealThatFailedAnotherIsPutDownAndDecidedByOthers() {
        var measure = fundsWithheld("250").ordered();
        measure.contest("investigator2", "They were on leave").statusCode(200);
        measure.contest("investigator4", "It waits").statusCode(409).body("detail", containsString("waits already"));
        measure.by("approver2", "ruling", ruling("UPHELD")).statusCode(200).body("state", equalTo("UPHELD"));
        assertNull(measure.read().getString("reversedBy"));
        measure.contest("investigator2", "A witness came forward")
                .statusCode(200)
                .body("state", equalTo("APPEALED"))
                .body("appeals.grounds", contains("They were on leave", "A witness came forward"))
                .body("appeals[0].ruling.outcome", equalTo("UPHELD"))
                .body("appeals[1].ruling", equalTo(null));
        assertFalse(isAskedOf("approver2", measure), "who decided the first is asked for the second");
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(409)
                .body("detail", containsString("an earlier appeal"));
        assertTrue(isAskedOf("approver3", measure));
        measure.by("approver3", "ruling", ruling("REVERSED"))
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("appeals.ruling.by.id", contains("approver2", "approver3"))
                .body("reversedBy.action", equalTo("RELEASE_FUNDS"));
    }

    private static boolean isAskedOf(String user, ProposedMeasure measure) {
        return as(user).get("/api/v1/proposals?waitingForMe=true&case=" + measure.caseId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id")
                .contains(measure.id());
    }

    @Test
    void thereIsAnEndToAppeals() {
        var measure = fundsWithheld("250").ordered();
        for (var ruler : List.of("approver2", "approver3")) {
            measure.contest().statusCode(200);
            measure.by(ruler, "ruling", ruling("UPHELD")).statusCode(200);
        }
        measure.contest().statusCode(409).body("detail", containsString("as often as it can be"));
        as("investigator2")
                .get("/api/v1/proposals/" + measure.id())
                .then()
                .body("appeals.size()", equalTo(2))
                .body("actions", not(hasItem("APPEAL")));
    }

    @Test
    void anAppealSentTwiceIsPutDownOnce() {
        var measure = fundsWithheld("250").ordered();
        measure.contest().statusCode(200);
        measure.by("approver2", "ruling", ruling("UPHELD")).statusCode(200);
        for (int i = 0; i < 2; i++) {
            as("investigator2")
                    .header("Idempotency-Key", "again-" + measure.id())
                    .body(Map.of("appellant", "x", "grounds", "x", "receivedAt", "2026-11-28T09:00:00Z"))
                    .post("/api/v1/proposals/" + measure.id() + "/appeal")
                    .then()
                    .statusCode(200)
                    .body("appeals.size()", equalTo(2));
        }
    }

    @Test
    void whoseWillTheMeasureIsPutsNoAppealDownFromAnyAccount() {
        var measure = fundsWithheld("250").ordered();
        for (var hand : List.of("investigator", "approver")) {
            measure.contest(hand, "x").statusCode(409).body("detail", containsString("somebody else must put"));
            assertNotContestableBy(hand, measure);
        }
        Suite.oidc().isStaff("investigator61", "W-investigator");
        Suite.oidc().isStaff("investigator62", "W-approver");
        for (var account : List.of("investigator61", "investigator62")) {
            measure.contest(account, "x").statusCode(409).body("detail", containsString("from another account"));
            assertNotContestableBy(account, measure);
        }
        measure.contest().statusCode(200);
        measure.by("approver2", "ruling", ruling("UPHELD")).statusCode(200);
        measure.contest("approver2", "x").statusCode(409).body("detail", containsString("somebody else must put"));
        assertEquals("UPHELD", measure.read().getString("state"));
    }

    private static void assertNotContestableBy(String user, ProposedMeasure measure) {
        as(user).get("/api/v1/proposals/" + measure.id())
                .then()
                .statusCode(200)
                .body("actions", not(hasItem("APPEAL")));
    }

    /** Past the service, too, as the role that it has. */
    @Test
    void theDatabaseTakesNoShamAppealAndNoRulingOfTheMeasuresOwnHands() {
        var measure = fundsWithheld("250").ordered();
        Suite.oidc().isStaff("investigator61", "W-investigator");
        as("investigator61").get("/api/v1/me").then().statusCode(200);
        for (var hand : List.of("investigator", "approver", "investigator61")) {
            assertRefused(anAppeal(measure, 1, hand));
        }
        assertRefused(anAppeal(measure, 2, "investigator2"));
        Sql.query(anAppeal(measure, 1, "investigator2"));
        assertRefused(anAppeal(measure, 2, "investigator4"));
        for (var hand : List.of("investigator", "approver", "investigator2", "investigator61")) {
            assertRefused(aRuling(measure, 1, hand));
        }
        Sql.query(aRuling(measure, 1, "approver2"));
        assertRefused(anAppeal(measure, 2, "approver2"));
        Sql.query(anAppeal(measure, 2, "investigator2"));
        assertRefused(aRuling(measure, 2, "approver2"));
        Sql.query(aRuling(measure, 2, "approver3"));
    }

    static String anAppeal(ProposedMeasure measure, int number, String by) {
        return "insert into appeal (proposal_id, case_id, number, appellant, grounds, received_at, filed_by, filed_at)"
                + " values ('%s', '%s', %d, 'x', 'x', now(), '%s', now())"
                        .formatted(measure.id(), measure.caseId(), number, by);
    }

    static String aRuling(ProposedMeasure measure, int number, String by) {
        return "insert into ruling (proposal_id, case_id, number, outcome, reason, decided_by, decided_at)"
                + " values ('%s', '%s', %d, 'UPHELD', 'x', '%s', now())"
                        .formatted(measure.id(), measure.caseId(), number, by);
    }

    static void assertRefused(String sql) {
        var failure = assertThrows(IllegalStateException.class, () -> Sql.query(sql));
        assertTrue(failure.getMessage().startsWith("23514 "), failure::getMessage);
    }

    @Test
    void whatTakesItBackNamesNoMemberOfStaffEither() {
        var measure = fundsWithheld("250").ordered();
        var pseudonym = as("investigator")
                .get("/api/v1/subjects/" + measure.staffId())
                .jsonPath()
                .getString("subject.label");
        measure.contest().statusCode(200);
        var reason = Map.<String, Object>of("outcome", "REVERSED", "reason", pseudonym + " was cleared");
        measure.by("approver2", "ruling", reason).statusCode(200);
        var statement =
                measure.other(measure.read().getString("reversedBy.id")).read().getString("statement");
        assertTrue(statement.contains("a colleague was cleared"), statement);
        assertFalse(statement.contains(pseudonym), statement);
    }

    @Test
    void whoPutsAnAppealDownDoesNotDecideIt() {
        var measure = fundsWithheld("250").ordered();
        measure.contest("approver2", "They were on leave").statusCode(200);
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(409)
                .body("detail", containsString("You put this appeal down"));
        assertEquals("APPEALED", measure.read().getString("state"));
    }

    @Test
    void whatTakesItBackNeedsApprovalAgainAndIsDoneOnce() {
        var measure = fundsWithheld("250");
        measure.by("investigator", "reversal").statusCode(409);
        measure.ordered();
        var inverse = measure.other(measure.by("investigator", "reversal")
                .statusCode(201)
                .body("action", equalTo("RELEASE_FUNDS"))
                .body("reverses.id", equalTo(measure.id()))
                .extract()
                .path("id")
                .toString());
        measure.by("investigator", "reversal").statusCode(409);
        assertEquals("ORDERED", measure.read().getString("state"));
        inverse.ordered();
        measure.awaitState("REVERSED");
        inverse.by("investigator", "reversal").statusCode(409);
        inverse.contest().statusCode(409);
    }

    @Test
    void aWayBackThatThePlatformCouldNotCarryOutIsProposedAnew() {
        var measure = fundsWithheld("250").ordered();
        measure.contest().statusCode(200);
        measure.by("approver2", "ruling", ruling("REVERSED")).statusCode(200);
        var first = measure.other(measure.read().getString("reversedBy.id"));
        first.awaitState("ORDERED");
        measure.by("investigator", "reversal").statusCode(409);
        first.report("FAILED", "2026-11-28T10:00:01Z");
        first.awaitState("FAILED");
        as("investigator")
                .get("/api/v1/proposals/" + measure.id())
                .then()
                .body("state", equalTo("REVERSED"))
                .body("reversedBy.state", equalTo("FAILED"))
                .body("actions", hasItem("REVERSE"));
        var second = measure.other(measure.by("investigator", "reversal")
                .statusCode(201)
                .body("action", equalTo("RELEASE_FUNDS"))
                .extract()
                .path("id")
                .toString());
        assertEquals(second.id(), measure.read().getString("reversedBy.id"));
        measure.by("investigator", "reversal").statusCode(409);
        second.ordered();
        // what failed may be carried out after all, while another is on its way
        first.report("CARRIED_OUT", "2026-11-28T10:00:02Z");
        first.awaitState("CARRIED_OUT");
        second.report("FAILED", "2026-11-28T10:00:03Z");
        second.awaitState("FAILED");
        assertEquals(first.id(), measure.read().getString("reversedBy.id"));
        measure.by("investigator", "reversal").statusCode(409);
        assertEquals("REVERSED", measure.read().getString("state"));
    }

    @Test
    void aReversalThatWaitsMakesWayForTheAppealsOwn() {
        var measure = fundsWithheld("250").ordered();
        var proposed = measure.other(
                measure.by("investigator", "reversal").extract().path("id").toString());
        measure.contest().statusCode(200);
        measure.by("approver2", "ruling", ruling("REVERSED")).statusCode(200);
        assertEquals(
                "WITHDRAWN",
                as("investigator").get("/api/v1/proposals/" + proposed.id()).path("state"));
        measure.other(measure.read().getString("reversedBy.id")).awaitState("ORDERED");
    }

    @Test
    void anAppealThatAReversalOvertakesIsSettledByItWithoutARuling() {
        var measure = fundsWithheld("250").ordered();
        var inverse = measure.other(
                measure.by("investigator", "reversal").extract().path("id").toString());
        measure.contest().statusCode(200);
        inverse.ordered();
        as("approver")
                .get("/api/v1/proposals/" + measure.id())
                .then()
                .body("state", equalTo("REVERSED"))
                .body("reversedBy.id", equalTo(inverse.id()))
                .body("appeals.size()", equalTo(1))
                .body("appeals[0].ruling", equalTo(null));
        as("approver")
                .get("/api/v1/cases/" + measure.caseId() + "/timeline")
                .then()
                .body(
                        "items.find { it.kind == 'MEASURE_TAKEN_BACK' }.text",
                        endsWith("taken back by " + inverse.read().getString("ref")
                                + ", which settles the appeal that waited, without a ruling"));
        measure.by("approver", "ruling", ruling("UPHELD")).statusCode(409);
    }

    /** Else whoever proposed it could withdraw it after the appeal was won, and nothing would be left of that. */
    @Test
    void soDoesOneThatIsApprovedAndNotYetOrdered() {
        var measure = fundsWithheld("250").ordered();
        var approved = measure.other(
                measure.by("investigator", "reversal").extract().path("id").toString());
        measure.contest().statusCode(200);
        Sql.query(
                "update proposal set next_try_at = now() + interval '1 day' where id = '%s'".formatted(approved.id()));
        approved.by("approver", "approval").statusCode(200).body("state", equalTo("APPROVED"));
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(200)
                .body("reversedBy.id", not(equalTo(approved.id())));
        assertEquals("WITHDRAWN", approved.read().getString("state"));
        var decreed = measure.other(measure.read().getString("reversedBy.id"));
        decreed.by("approver", "refusal").statusCode(409);
        decreed.awaitState("ORDERED");
        approved.by("investigator", "withdrawal").statusCode(409);
    }
}
