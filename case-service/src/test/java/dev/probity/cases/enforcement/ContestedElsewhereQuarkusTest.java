package dev.probity.cases.enforcement;

import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an appeal holds back in one case isn't to be had by asking in another; whoever doesn't see the one isn't told of it. */
@QuarkusTest
@ComponentTest
class ContestedElsewhereQuarkusTest {
    private static final Map<String, Object> CLOSING = Map.of("action", "TERMINATE_ACCOUNT");
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
