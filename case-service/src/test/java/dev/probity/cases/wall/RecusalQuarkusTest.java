package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stepping back from a case, and being taken off it. */
@QuarkusTest
@ComponentTest
class RecusalQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    @Test
    void whoStepsBackSeesNothingMoreAndIsToldSoAgainUnderTheSameKey() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        call(user, INVESTIGATOR)
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        for (var i = 0; i < 2; i++) {
            call(user, INVESTIGATOR)
                    .header("Idempotency-Key", "back-" + user)
                    .body(Map.of("person", "me", "reason", "We went to school together"))
                    .post(file.path("/recusals"))
                    .then()
                    .statusCode(201)
                    .body("person.id", equalTo(user));
            call(user, INVESTIGATOR).get(file.path("")).then().statusCode(404);
            call(user, INVESTIGATOR)
                    .get("/api/v1/subjects/" + file.subjectId())
                    .then()
                    .statusCode(404);
        }
        as(INVESTIGATOR).get(file.path("")).then().body("assignee", nullValue()).body("members.id", not(hasItem(user)));
        assertNull(read(file.alert()).<Object>get("alert.assignee"));
        as(INVESTIGATOR)
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("RECUSED"))
                .body("items[0].text", containsString("We went to school together"));
    }

    @Test
    void whoeverSteppedBackSeesItFromNoneOfTheirAccounts() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        var second = "second-" + user;
        Suite.oidc().isStaff(second, "W-" + user);
        file.isMember(second);
        call(second, INVESTIGATOR)
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        file.recusal(user, INVESTIGATOR, "me").statusCode(201);
        call(second, INVESTIGATOR).get(file.path("")).then().statusCode(404);
        call(second, INVESTIGATOR)
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(404);
        as(INVESTIGATOR)
                .get(file.path(""))
                .then()
                .body("assignee", nullValue())
                .body("members.id", not(hasItem(second)));
        as(INVESTIGATOR)
                .body(Map.of("assignee", second))
                .post(file.path("/assignment"))
                .then()
                .statusCode(422);
    }

    @Test
    void whoeverIsTakenOffSeesItFromNoAccountThatTheyOpenAfterwards() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        call(user, INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
        file.recusal(INVESTIGATOR, INVESTIGATOR, user).statusCode(201);
        var later = "later-" + user;
        Suite.oidc().isStaff(later, "W-" + user);
        file.isMember(later);
        call(later, INVESTIGATOR).get(file.path("")).then().statusCode(404);
        Sql.query("update case_recusal set staff_ref = null where case_id = '%s'".formatted(file.id()));
        call(later, INVESTIGATOR).get(file.path("")).then().statusCode(200);
        Sql.query("update worker set staff_ref = staff_ref where id = '%s'".formatted(user));
        call(later, INVESTIGATOR).get(file.path("")).then().statusCode(404);
    }

    @Test
    void whoIsNoInvestigatorTakesNobodyElseOffACase() {
        var file = aWalledCase();
        var approver = file.user(Relation.MEMBER, "approver");
        file.recusal(approver, "approver", INVESTIGATOR).statusCode(403);
        file.recusal(approver, "approver", "me").statusCode(201);
        call(approver, "approver").get(file.path("")).then().statusCode(404);
    }

    @Test
    void whoLooksAfterInvestigatorsIsTakenOffByNoneOfThemButByAnAuditor() {
        var file = aWalledCase();
        var auditor = file.user(Relation.MEMBER, "auditor");
        for (var office : List.of("approver", "auditor", "privacy-officer")) {
            var other = file.user(Relation.RECUSED, office);
            call(other, office).get("/api/v1/me").then().statusCode(200);
            file.recusal(INVESTIGATOR, INVESTIGATOR, other)
                    .statusCode(403)
                    .body("detail", containsString("an auditor takes them off"));
            file.recusal(auditor, "auditor", other).statusCode(201);
        }
        var both = file.user(Relation.RECUSED, INVESTIGATOR);
        call(both, INVESTIGATOR, "approver").get("/api/v1/me").then().statusCode(200);
        file.recusal(INVESTIGATOR, INVESTIGATOR, both).statusCode(403);
    }

    @Test
    void aRecusalNeedsSomebodyWhoIsKnownAndIsMadeOnce() {
        var file = aWalledCase();
        file.recusal(INVESTIGATOR, INVESTIGATOR, "nobody-of-here")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/person"));
        for (var status : List.of(201, 409)) {
            file.recusal(INVESTIGATOR, INVESTIGATOR, "investigator2").statusCode(status);
        }
    }

    @Test
    void aClosedCaseCanBeSteppedBackFrom() {
        var file = aWalledCase();
        file.close();
        var user = file.user(Relation.MEMBER, "auditor");
        file.recusal(user, "auditor", "me").statusCode(201);
        call(user, "auditor").get(file.path("")).then().statusCode(404);
    }

    @Test
    void anOutsiderIsWalledFromNothingButWhatTheySteppedBackFrom() {
        var file = aWalledCase();
        Suite.oidc().isStaff("outsider", null);
        file.isMember("outsider");
        call("outsider", "auditor").get(file.path("")).then().statusCode(200);
        file.recusal("outsider", "auditor", "me").statusCode(201);
        call("outsider", "auditor").get(file.path("")).then().statusCode(404);
    }
}
