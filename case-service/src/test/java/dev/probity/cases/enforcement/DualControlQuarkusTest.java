package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.enforcement.ProposedMeasure.money;
import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No measure without a second will. */
@QuarkusTest
@ComponentTest
class DualControlQuarkusTest {
    private static final Map<String, Object> REASON = Map.of("reason", "Because of the bill");

    private static io.restassured.specification.RequestSpecification inBothRoles(String user) {
        var token = Suite.oidc().token(user, List.of("investigator", "approver"), "probity-case", 300);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    @Test
    void whoeverProposedItApprovesItInNoRole() {
        var measure = fundsWithheld("100");
        inBothRoles("investigator")
                .body(REASON)
                .post("/api/v1/proposals/" + measure.id() + "/approval")
                .then()
                .statusCode(409)
                .body("detail", containsString("your own proposal"));
        inBothRoles("investigator")
                .body(REASON)
                .post("/api/v1/proposals/" + measure.id() + "/refusal")
                .then()
                .statusCode(409);
        assertEquals("PROPOSED", measure.read().getString("state"));
        assertEquals(1, measure.read().getLong("version"));
    }

    @Test
    void anotherAccountOfTheProposerIsTheProposer() {
        var measure = fundsWithheld("100");
        Suite.oidc().isStaff("approver7", "W-investigator");
        measure.by("approver7", "approval").statusCode(409);
    }

    @Test
    void nobodyAboveOrBelowTheProposerApproves() {
        var lead = aStaffId();
        Organisation.told("W-investigator8", "a team of " + lead, lead);
        Organisation.told("R-" + lead, "another of " + lead, "W-investigator8");
        var measure = nothingProposed();
        as("investigator")
                .body(Map.of("person", "investigator8"))
                .post("/api/v1/cases/" + measure.caseId() + "/members");
        as("investigator8").get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", "investigator8"))
                .post("/api/v1/cases/" + measure.caseId() + "/members")
                .then()
                .statusCode(201);
        var id = as("investigator8")
                .body(measure.body(Map.of("action", "TERMINATE_ACCOUNT")))
                .post("/api/v1/cases/" + measure.caseId() + "/proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var proposed = measure.other(id);
        Suite.oidc().isStaff("approver8", lead);
        Suite.oidc().isStaff("approver9", "R-" + lead);
        for (var user : List.of("approver8", "approver9")) {
            proposed.by(user, "approval").statusCode(409).body("detail", containsString("above or below you"));
            as(user).get("/api/v1/proposals/" + id).then().body("actions", not(hasItem("APPROVE")));
            as(user).get("/api/v1/proposals?limit=200&waitingForMe=true").then().body("items.id", not(hasItem(id)));
        }
        proposed.by("approver", "approval").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void aboveTheAmountTwoPeopleApprove() {
        var measure = fundsWithheld("10000.01");
        assertEquals(2, measure.read().getInt("approvalsNeeded"));
        measure.by("approver", "approval").statusCode(200).body("state", equalTo("PROPOSED"));
        measure.by("approver", "approval").statusCode(409);
        measure.by("approver2", "approval")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.by.id", contains("approver", "approver2"));
    }

    @Test
    void upToTheAmountOneDoesAndOfAnotherCurrencyTwoDo() {
        assertEquals(1, fundsWithheld("10000").read().getInt("approvalsNeeded"));
        var yen = nothingProposed()
                .proposed(Map.of("action", "WITHHOLD_FUNDS", "amount", Map.of("value", 1, "currency", "JPY")));
        assertEquals(2, yen.read().getInt("approvalsNeeded"));
    }

    @Test
    void anAmountInPartsNeedsTheApproversOfTheWholeAndWhatWasRefusedIsNoPartOfIt() {
        var refused = fundsWithheld("6000");
        refused.by("approver", "refusal").statusCode(200);
        var part = refused.proposed(Map.of("action", "WITHHOLD_FUNDS", "amount", money("6000")));
        assertEquals(1, part.read().getInt("approvalsNeeded"));
        part.by("approver", "approval").statusCode(200);
        part.awaitState("ORDERED");
        var rest = part.proposed(Map.of("action", "WITHHOLD_FUNDS", "amount", money("4000.01")));
        assertEquals(2, rest.read().getInt("approvalsNeeded"));
    }

    @Test
    void anAmountInAnotherCurrencyAgainstTheSameTargetNeedsTwoApproversHoweverSmall() {
        var dollars =
                Map.<String, Object>of("action", "WITHHOLD_FUNDS", "amount", Map.of("value", 9999, "currency", "USD"));
        var refused = fundsWithheld("9999");
        refused.by("approver", "refusal").statusCode(200);
        var first = refused.proposed(dollars);
        assertEquals(1, first.read().getInt("approvalsNeeded"));
        first.by("approver", "approval").statusCode(200).body("state", equalTo("APPROVED"));
        first.awaitState("ORDERED");
        var second = first.proposed(Map.of("action", "WITHHOLD_FUNDS", "amount", money("9999")));
        assertEquals(2, second.read().getInt("approvalsNeeded"));
        second.by("approver", "approval").statusCode(200).body("state", equalTo("PROPOSED"));
        second.by("approver2", "approval").statusCode(200).body("state", equalTo("APPROVED"));
    }

    /** Else whoever tries amounts in previews learns to the cent what was taken of it in cases that they don't see. */
    @Test
    void aPreviewTellsOfItsOwnAmountAlone() {
        var part = fundsWithheld("6000");
        for (var amount : Map.of("4000.01", 1, "10000.01", 2).entrySet()) {
            var measure = part.body(Map.of("action", "WITHHOLD_FUNDS", "amount", money(amount.getKey())));
            as("investigator")
                    .body(measure)
                    .post("/api/v1/cases/" + part.caseId() + "/proposals/preview")
                    .then()
                    .statusCode(200)
                    .body("approvalsNeeded", equalTo(amount.getValue()));
        }
    }

    @Test
    void anApproverSeesTheCaseWhileThereIsSomethingToDecideInItAndTheOneWhoDecidedEverAfter() {
        var measure = fundsWithheld("100");
        var path = "/api/v1/cases/" + measure.caseId();
        as("approver2").get(path).then().statusCode(200).body("access.ground", equalTo("DECISION"));
        measure.by("approver", "approval").statusCode(200);
        as("approver2").get(path).then().statusCode(404);
        as("approver2").get("/api/v1/proposals/" + measure.id()).then().statusCode(404);
        as("approver").get(path).then().statusCode(200).body("access.ground", equalTo("MEMBER"));
    }

    @Test
    void theSameRequestAgainChangesNothingMore() {
        var measure = nothingProposed();
        var key = UUID.randomUUID().toString();
        var body = measure.body(Map.of("action", "WITHHOLD_FUNDS", "amount", money("12.5")));
        for (var i = 0; i < 2; i++) {
            as("investigator")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/api/v1/cases/" + measure.caseId() + "/proposals")
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/proposals/"));
        }
        var count = "select count(*) from proposal where case_id = '%s'".formatted(measure.caseId());
        assertEquals(List.of("1"), Sql.query(count));
        measure.propose(Map.of("action", "WITHHOLD_FUNDS", "amount", money("13")))
                .statusCode(409);
        var proposal =
                measure.other(Sql.query("select id from proposal where case_id = '%s'".formatted(measure.caseId()))
                        .getFirst());
        for (var i = 0; i < 2; i++) {
            as("approver")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(REASON)
                    .post("/api/v1/proposals/" + proposal.id() + "/approval")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        as("approver2")
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post("/api/v1/proposals/" + proposal.id() + "/approval")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusedOneIsOverAndSaysWhy() {
        var measure = fundsWithheld("100");
        measure.by("approver", "refusal", Map.of("reason", "Too thin"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("ending.reason", equalTo("Too thin"))
                .body("actions", hasSize(0));
        measure.by("approver", "approval").statusCode(409);
    }

    @Test
    void nobodyElseWithdrawsAProposal() {
        var measure = fundsWithheld("100");
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", "investigator2"))
                .post("/api/v1/cases/" + measure.caseId() + "/members")
                .then()
                .statusCode(201);
        measure.by("investigator2", "withdrawal").statusCode(409);
        measure.by("investigator", "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWhereItIsWrong() {
        var measure = nothingProposed();
        var wrong = Map.<String, Map<String, Object>>of(
                "/action", Map.of("action", "REINSTATE_ACCOUNT"),
                "/amount", Map.of("action", "WITHHOLD_FUNDS"),
                "/reviews", Map.of("action", "DELETE_REVIEWS"),
                "/target", Map.of("action", "TERMINATE_ACCOUNT", "target", measure.staffId()),
                "/exception",
                        Map.of(
                                "action",
                                "REFER_TO_LEGAL",
                                "exception",
                                Map.of("kind", "LEGAL_ORDER", "reason", "a court said so")));
        wrong.forEach(
                (pointer, body) -> measure.propose(body).statusCode(422).body("errors[0].pointer", equalTo(pointer)));
        measure.propose(Map.of(
                        "action",
                        "TERMINATE_ACCOUNT",
                        "target",
                        UUID.randomUUID().toString()))
                .statusCode(422);
    }

    @Test
    void theStatementTellsTheFactsAndNamesNobody() {
        var measure = nothingProposed();
        var preview = as("investigator")
                .body(measure.body(Map.of("action", "SUSPEND_ACCESS")))
                .post("/api/v1/cases/" + measure.caseId() + "/proposals/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var statement = preview.getString("statement");
        assertTrue(statement.contains("Seller terms, section 4"), statement);
        assertTrue(statement.contains("Purpose by "), statement);
        assertTrue(statement.contains("Hours by "), statement);
        assertTrue(statement.contains("within 183 days"), statement);
        assertFalse(statement.contains(measure.staff().substring("staff:".length())), statement);
        assertFalse(statement.contains("{"), statement);
        var proposed = measure.proposed(Map.of("action", "SUSPEND_ACCESS"));
        assertEquals(statement, proposed.read().getString("statement"));
        assertTrue(preview.getString("effect").startsWith("Suspends the access of "), preview.getString("effect"));
    }

    @Test
    void whatWasSaidIsNeverAltered() {
        var measure = fundsWithheld("100");
        for (var sql : List.of(
                "update proposal set amount = 1 where id = '%s'",
                "delete from proposal where id = '%s'",
                "update approval set user_id = 'x' where proposal_id = '%s'",
                "update enforcement_order set body = '' where proposal_id = '%s'",
                "delete from ruling where proposal_id = '%s'")) {
            var refused = org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalStateException.class, () -> Sql.as("probity_app", "app", sql.formatted(measure.id())));
            assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        }
    }
}
