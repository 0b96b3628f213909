package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an appeal holds back in one case isn't to be had by asking in another; whoever doesn't see the one isn't told of it. */
@QuarkusTest
@ComponentTest
class ContestedElsewhereQuarkusTest {
    private static final Map<String, Object> CLOSING = Map.of("action", "TERMINATE_ACCOUNT");
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Map<String, Object> REASON = Map.of("reason", "Because of the bill");

    /** Closing an account, approved and then contested during its notice. */
    private static ProposedMeasure contested() {
        var measure = nothingProposed().proposed(CLOSING);
        measure.by("approver", "approval").statusCode(200);
        measure.contest().statusCode(200);
        return measure;
    }

    /** Another case that the same merchant is in. */
    private static ProposedMeasure otherCaseOn(ProposedMeasure measure) {
        var other = nothingProposed();
        as("investigator")
                .body(Map.of("subject", measure.merchantId(), "reason", "Shares their bank"))
                .post("/api/v1/cases/" + other.caseId() + "/subjects")
                .then()
                .statusCode(201);
        return new ProposedMeasure(
                other.caseId(), other.staffId(), other.staff(), measure.merchantId(), measure.merchant(), null);
    }

    /** That nobody but its own members and approvers sees, of whom "investigator", who proposes, is none. */
    private static void isNoneOfTheirs(ProposedMeasure measure) {
        Sql.query("delete from case_member where case_id = '%s' and user_id = 'investigator'"
                .formatted(measure.caseId()));
        as("investigator").get("/api/v1/cases/" + measure.caseId()).then().statusCode(404);
    }

    private static String ref(ProposedMeasure measure) {
        return measure.read().getString("ref");
    }

    @Test
    void whoeverSeesTheOneCantProposeTheSameInTheOtherWhileItIsContested() {
        var one = contested();
        var other = otherCaseOn(one);
        other.propose(CLOSING)
                .statusCode(409)
                .body("type", equalTo("https://probity.dev/problems/conflict"))
                .body("detail", containsString(ref(one)))
                .body("errors", hasSize(1))
                .body("errors[0].rule", equalTo("contested"));
        // another measure is no way around it
        other.propose(Map.of("action", "REFER_TO_LEGAL")).statusCode(201);
        one.by("approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "They were heard"))
                .statusCode(200);
        other.propose(CLOSING).statusCode(201);
    }

    @Test
    void whereTheAppealFailedItIsSaidThatItsOrderIsDue() {
        var one = contested();
        one.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "Nothing new was said"))
                .statusCode(200);
        otherCaseOn(one)
                .propose(CLOSING)
                .statusCode(409)
                .body("detail", startsWith(ref(one)))
                .body("detail", containsString("the appeal against it failed"));
    }

    /** Reviews are named one by one: one that both lists have is enough. */
    @Test
    void reviewsThatAreContestedAreInNoOtherListThatGoesOut() {
        var a = "r-" + UUID.randomUUID();
        var b = "r-" + UUID.randomUUID();
        var one = nothingProposed().proposed(deleting(a, b));
        one.propose(deleting(a, b)).statusCode(409).body("detail", containsString("proposed already"));
        one.propose(deleting(b, "r-" + UUID.randomUUID())).statusCode(409);
        var before = otherCaseOn(one).proposed(deleting(b));
        contestedBeforeItsOrder(one);
        one.propose(deleting(b)).statusCode(409).body("detail", containsString("proposed already"));
        var other = otherCaseOn(one);
        for (var list : List.of(deleting(a, b), deleting("r-" + UUID.randomUUID(), b))) {
            other.propose(list)
                    .statusCode(409)
                    .body("detail", containsString(ref(one)))
                    .body("errors[0].rule", equalTo("contested"));
        }
        before.by("approver2", "approval", REASON).statusCode(409).body("detail", containsString(ref(one)));
        other.propose(deleting("r-" + UUID.randomUUID())).statusCode(201);
    }

    @Test
    void whatWasApprovedInBothWaitsAsLongAsOneOfThemIsContested() {
        var one = nothingProposed().proposed(CLOSING);
        var other = otherCaseOn(one).proposed(CLOSING);
        for (var measure : List.of(one, other)) {
            measure.by("approver", "approval").statusCode(200);
        }
        one.contest().statusCode(200);
        staysApprovedUntilTheOneIsDecided(other, one);
    }

    @Test
    void soDoReviewsThatAreInBothLists() {
        var both = "r-" + UUID.randomUUID();
        var one = nothingProposed().proposed(deleting(both, "r-" + UUID.randomUUID()));
        var other = otherCaseOn(one).proposed(deleting("r-" + UUID.randomUUID(), both));
        holdBack(other);
        other.by("approver", "approval", REASON).statusCode(200);
        contestedBeforeItsOrder(one);
        staysApprovedUntilTheOneIsDecided(other, one);
    }

    private static void staysApprovedUntilTheOneIsDecided(ProposedMeasure other, ProposedMeasure one) {
        var third = otherCaseOn(one).proposed(Map.of("action", "REFER_TO_LEGAL"));
        isDue(other);
        third.ordered();
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> other.read().getString("state").equals("APPROVED"));
        one.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "Nothing new was said"))
                .statusCode(200);
        other.awaitState("ORDERED");
    }

    @Test
    void whatWasApprovedBeforeTheSameWasReversedOnAppealIsRefusedByRuleWithoutAWordOfTheOtherCase() {
        var one = nothingProposed().proposed(CLOSING);
        var other = otherCaseOn(one).proposed(CLOSING);
        for (var measure : List.of(one, other)) {
            measure.by("approver", "approval").statusCode(200);
        }
        one.contest().statusCode(200);
        one.by("approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "They were heard"))
                .statusCode(200);
        isDue(other);
        other.awaitState("REFUSED");
        var refused = as("approver").get("/api/v1/proposals/" + other.id()).then();
        refused.body("ending.by.id", equalTo("probity"))
                .body("ending.reason", startsWith("The same measure was reversed on appeal"))
                .body("notice.sent.takenBack", contains(false, true))
                .body("order", nullValue());
        assertEquals(-1, refused.extract().asString().indexOf('"' + ref(one) + '"'));
        as("approver")
                .get("/api/v1/cases/" + other.caseId() + "/timeline")
                .then()
                .body(
                        "items.find { it.kind == 'MEASURE_REFUSED' }.text",
                        startsWith(ref(other) + " refused: The same measure was reversed on appeal"));
        var again = other.proposed(CLOSING);
        again.by("approver", "approval").statusCode(200);
        isDue(again);
        again.awaitState("ORDERED");
    }

    private static void isDue(ProposedMeasure measure) {
        Sql.query("update proposal set send_at = now(), next_try_at = null where id = '%s'".formatted(measure.id()));
    }

    private static Map<String, Object> deleting(String... reviews) {
        return Map.of("action", "DELETE_REVIEWS", "reviews", List.of(reviews));
    }

    /** What needs no notice would be ordered before anybody could contest it. */
    private static void holdBack(ProposedMeasure measure) {
        Sql.query("update proposal set next_try_at = now() + interval '1 day' where id = '%s'".formatted(measure.id()));
    }

    private static void contestedBeforeItsOrder(ProposedMeasure measure) {
        holdBack(measure);
        measure.by("approver", "approval").statusCode(200);
        measure.contest().statusCode(200);
    }

    @Test
    void whoeverDoesntSeeTheOneIsToldNothingOfIt() {
        var one = contested();
        var other = otherCaseOn(one);
        isNoneOfTheirs(one);
        var answer = other.propose(CLOSING).statusCode(201).extract().asString();
        for (var telling : List.of(one.caseId(), one.id(), '"' + ref(one) + '"')) {
            assertEquals(-1, answer.indexOf(telling), answer);
        }
    }

    /** Who approves sees measures whose appeals wait. */
    @Test
    void whoeverApprovesAndSeesTheOneDoesntApproveTheOtherBeforeItIsDecided() {
        var one = contested();
        var other = otherCaseOn(one);
        isNoneOfTheirs(one);
        var second = other.proposed(CLOSING);
        second.by("approver2", "approval", REASON)
                .statusCode(409)
                .body("detail", containsString(ref(one)))
                .body("errors[0].rule", equalTo("contested"));
        assertEquals("PROPOSED", second.read().getString("state"));
        one.by("approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "They were heard"))
                .statusCode(200);
        second.by("approver3", "approval", REASON).statusCode(200);
    }
}
