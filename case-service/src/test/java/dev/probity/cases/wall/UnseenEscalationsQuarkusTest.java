package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a case with a single member whose clock ran out is heard of by somebody who can answer. */
@QuarkusTest
@ComponentTest
class UnseenEscalationsQuarkusTest {
    private static final String APPROVER = "approver";
    private static final String AUDITOR = "auditor";

    private static WalledCase anEscalatedCase() {
        var file = aWalledCase();
        as("investigator")
                .body(Map.of("reason", "The lead of the team has left"))
                .post(file.path("/escalation"))
                .then()
                .statusCode(200);
        return file;
    }

    private static boolean hears(WalledCase file, String user, String role) {
        return call(user, role)
                .get("/api/v1/escalations")
                .then()
                .statusCode(200)
                .body("more", equalTo(false)) // else what it doesn't say proves nothing
                .extract()
                .jsonPath()
                .getList("items.ref")
                .contains(file.ref());
    }

    @Test
    void approversAndAuditorsHearOfItsNumberAndTimeAndOfNothingElse() {
        var file = anEscalatedCase();
        for (var role : List.of(APPROVER, AUDITOR)) {
            var user = file.user(Relation.STRANGER, role);
            assertTrue(hears(file, user, role), role);
            var item = call(user, role)
                    .get("/api/v1/escalations")
                    .jsonPath()
                    .getMap("items.find { it.ref == '" + file.ref() + "' }");
            assertTrue(item.keySet().equals(java.util.Set.of("ref", "at", "byClock")), item.toString());
            call(user, role).get(file.path("")).then().statusCode(404);
        }
    }

    @Test
    void nobodyHearsOfItWhomTheWallKeepsOutNorWhoSeesItAnyhow() throws Exception {
        var file = anEscalatedCase();
        file.recuse(APPROVER, AUDITOR);
        for (var role : List.of(APPROVER, AUDITOR)) {
            for (var relation : Relation.values()) {
                if (relation.walled()) {
                    assertFalse(hears(file, file.user(relation, role), role), relation + " as " + role);
                }
            }
            assertFalse(hears(file, file.user(Relation.MEMBER, role), role), "a member as " + role);
        }
    }

    @Test
    void anApproverWhoBrokeTheGlassAnswersForItAndAnAuditorDoesNot() {
        var file = anEscalatedCase();
        var auditor = file.user(Relation.STRANGER, AUDITOR);
        var approver = file.user(Relation.STRANGER, APPROVER);
        file.breakGlass(auditor, AUDITOR);
        call(auditor, AUDITOR).get(file.path("")).then().body("actions", not(hasItem("ANSWER")));
        file.breakGlass(approver, APPROVER);
        assertFalse(hears(file, approver, APPROVER), "who sees it by break-glass");
        call(approver, APPROVER).get(file.path("")).then().body("actions", hasItem("ANSWER"));
        call(approver, APPROVER)
                .body(Map.of("text", "Hear the deputy"))
                .post(file.path("/escalation/answer"))
                .then()
                .statusCode(200)
                .body("escalation", nullValue())
                .body("access.ground", equalTo("BREAK_GLASS"));
        assertFalse(hears(file, file.user(Relation.STRANGER, AUDITOR), AUDITOR), "it is answered");
    }
}
