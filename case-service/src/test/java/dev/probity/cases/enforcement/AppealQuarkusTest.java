package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was ordered can be taken back: by a proposal of its own, or because an appeal succeeds. */
@QuarkusTest
@ComponentTest
class AppealQuarkusTest {
    private static final Map<String, Object> APPEAL = Map.of(
            "appellant",
            "The merchant's counsel",
            "grounds",
            "The reviews were bought by a competitor",
            "receivedAt",
            "2026-11-28T09:00:00Z");

    private static Map<String, Object> ruling(String outcome) {
        return Map.of("outcome", outcome, "reason", "The merchant was heard");
    }

    @Test
    void anAppealThatSucceedsOrdersTheInverseByItself() {
        var measure = fundsWithheld("250").ordered();
        var order = measure.read().getString("order.id");
        measure.by("investigator", "appeal", APPEAL).statusCode(200).body("state", equalTo("APPEALED"));
        measure.by("approver", "ruling", ruling("REVERSED")).statusCode(409);
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("appeal.ruling.by.id", equalTo("approver2"))
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
    void anAppealThatFailsLeavesTheMeasureAndIsTheOnlyOne() {
        var measure = fundsWithheld("250").ordered();
        measure.by("approver", "appeal", APPEAL).statusCode(200);
        measure.by("approver2", "ruling", ruling("UPHELD")).statusCode(200).body("state", equalTo("UPHELD"));
        measure.by("investigator", "appeal", APPEAL).statusCode(409);
        assertNull(measure.read().getString("reversedBy"));
    }

    @Test
    void whatTakesItBackNamesNoMemberOfStaffEither() {
        var measure = fundsWithheld("250").ordered();
        var pseudonym = as("investigator")
                .get("/api/v1/subjects/" + measure.staffId())
                .jsonPath()
                .getString("subject.label");
        measure.by("investigator", "appeal", APPEAL).statusCode(200);
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
        Sql.query("insert into case_member values ('%s', 'approver2', now())".formatted(measure.caseId()));
        measure.by("approver2", "appeal", APPEAL).statusCode(200);
        measure.by("approver2", "ruling", ruling("REVERSED"))
                .statusCode(409)
                .body("detail", containsString("You put this appeal down"));
        assertEquals("APPEALED", measure.read().getString("state"));
    }

    @Test
    void anAppealDoesNotComeInFromTheFuture() {
        var measure = fundsWithheld("250").ordered();
        var early = Map.<String, Object>of("appellant", "x", "grounds", "x", "receivedAt", "2999-01-01T00:00:00Z");
        measure.by("investigator", "appeal", early).statusCode(400);
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
        inverse.by("investigator", "appeal", APPEAL).statusCode(409);
    }

    @Test
    void aWayBackThatThePlatformCouldNotCarryOutIsProposedAnew() {
        var measure = fundsWithheld("250").ordered();
        measure.by("investigator", "appeal", APPEAL).statusCode(200);
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
        measure.by("investigator", "appeal", APPEAL).statusCode(200);
        measure.by("approver2", "ruling", ruling("REVERSED")).statusCode(200);
        assertEquals(
                "WITHDRAWN",
                as("investigator").get("/api/v1/proposals/" + proposed.id()).path("state"));
        measure.other(measure.read().getString("reversedBy.id")).awaitState("ORDERED");
    }
}
