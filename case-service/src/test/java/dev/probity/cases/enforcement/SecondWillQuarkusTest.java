package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.enforcement.AppealQuarkusTest.aRuling;
import static dev.probity.cases.enforcement.AppealQuarkusTest.anAppeal;
import static dev.probity.cases.enforcement.AppealQuarkusTest.assertRefused;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a measure takes a second will, as the database keeps it. */
@QuarkusTest
@ComponentTest
class SecondWillQuarkusTest {
    /** Past the service, too, as the role that it has. */
    @Test
    void theDatabaseTakesNoApprovalOfTheMeasuresOwnHandsNorOfTheirLineNorInTheNameOfAnother() {
        var lead = aStaffId();
        Organisation.told(lead, "a team of " + lead, null);
        Organisation.told("R-" + lead, "another of " + lead, lead);
        var people = Map.of("investigator61", "W-investigator", "approver62", lead, "approver63", "R-" + lead);
        people.forEach((user, staff) -> {
            Suite.oidc().isStaff(user, staff);
            as(user).get("/api/v1/me").then().statusCode(200);
        });
        var measure = fundsWithheld("20000");
        for (var hand : List.of("investigator", "investigator61")) {
            assertRefused(anApproval(measure, hand));
        }
        for (var other : List.of("approver62", "probity")) {
            assertForbidden("set probity.reader = '%s'; set probity.roles = ' approver '; %s"
                    .formatted(other, anApproval(measure, "approver")));
        }
        Sql.as(
                "probity_app",
                "app",
                "set probity.reader = 'approver62'; set probity.roles = ' approver '; "
                        + anApproval(measure, "approver62"));
        assertRefused(anApproval(measure, "approver63"));
        Sql.query(anApproval(measure, "approver"));
    }

    @Test
    void theDatabaseTakesNoRulingOfSomebodyAboveOrBelowWhoeverHadAPart() {
        var below = aStaffId();
        Organisation.told(below, null, "W-approver");
        Suite.oidc().isStaff("approver64", below);
        for (var user : List.of("approver", "approver64")) {
            as(user).get("/api/v1/me").then().statusCode(200);
        }
        var measure = fundsWithheld("250").ordered();
        Sql.query(anAppeal(measure, 1, "investigator2"));
        assertRefused(aRuling(measure, 1, "approver64"));
        Sql.query(aRuling(measure, 1, "approver2"));
    }

    private static String anApproval(ProposedMeasure measure, String by) {
        return "insert into approval (proposal_id, case_id, user_id, at, comment) values ('%s', '%s', '%s', now(), 'x')"
                .formatted(measure.id(), measure.caseId(), by);
    }

    private static void assertForbidden(String sql) {
        var failure = assertThrows(IllegalStateException.class, () -> Sql.as("probity_app", "app", sql));
        assertTrue(failure.getMessage().startsWith("42501 "), failure::getMessage);
    }
}
