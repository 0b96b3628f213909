package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By whom somebody becomes a member of a case, and by whom not. */
@QuarkusTest
@ComponentTest
class BroughtInQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    /** A case whose members know nothing of it: somebody broke the glass, and gave it to somebody else. */
    private record GivenAway(WalledCase file, String breaker, String heir) {
        static GivenAway aCaseGivenAway() {
            var file = aWalledCase();
            var given = new GivenAway(
                    file, file.user(Relation.STRANGER, INVESTIGATOR), known("heir-" + file.suspect(), INVESTIGATOR));
            call(given.breaker(), INVESTIGATOR)
                    .body(Map.of("case", file.ref(), "reason", "Its investigator is ill"))
                    .post("/api/v1/break-glass")
                    .then()
                    .statusCode(201);
            assigned(file, given.breaker(), given.heir()).statusCode(200);
            return given;
        }
    }

    private static String known(String user, String role) {
        call(user, role).get("/api/v1/me").then().statusCode(200);
        return user;
    }

    private static ValidatableResponse assigned(WalledCase file, String by, String to) {
        return call(by, INVESTIGATOR)
                .body(Map.of("assignee", to))
                .post(file.path("/assignment"))
                .then();
    }

    private static ValidatableResponse broughtIn(WalledCase file, String by, String person) {
        return call(by, INVESTIGATOR)
                .body(Map.of("person", person))
                .post(file.path("/members"))
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("detail", containsString("whom they brought in"));
    }

    @Test
    void whoBrokeTheGlassIsNotMadeAMemberByWhomTheyGaveTheCaseTo() {
        var given = GivenAway.aCaseGivenAway();
        var file = given.file();
        refused(broughtIn(file, given.heir(), given.breaker()));
        refused(assigned(file, given.heir(), given.breaker()));
        refused(call(given.heir(), INVESTIGATOR)
                .body(Map.of("assignee", given.breaker()))
                .post("/api/v1/alerts/" + file.alert().id() + "/assignment")
                .then());
        call(given.heir(), INVESTIGATOR)
                .get(file.path("/candidates"))
                .then()
                .body("items.id", not(hasItem(given.breaker())));
        Sql.query("update break_glass set until = now() where user_id = '%s'".formatted(given.breaker()));
        call(given.breaker(), INVESTIGATOR).get(file.path("")).then().statusCode(404);
    }

    @Test
    void norByWhomThoseBroughtIn() {
        var given = GivenAway.aCaseGivenAway();
        var third = known("third-" + given.file().suspect(), INVESTIGATOR);
        broughtIn(given.file(), given.heir(), third).statusCode(201);
        refused(broughtIn(given.file(), third, given.breaker()));
    }

    @Test
    void norIntoWhatTheyTakeOutOfIt() {
        var given = GivenAway.aCaseGivenAway();
        var other =
                arrived(anAlertOn("staff:" + aStaffId()).merchants(given.file().merchant()));
        var split = call(given.heir(), INVESTIGATOR)
                .body(Map.of("alertIds", List.of(other.id().toString()), "into", "NEW_CASE", "reason", "x"))
                .post(given.file().path("/detachment"))
                .then()
                .statusCode(200)
                .extract()
                .header("Location");
        refused(call(given.heir(), INVESTIGATOR)
                .body(Map.of("person", given.breaker()))
                .post(split + "/members")
                .then());
    }

    @Test
    void whoeverIsAMemberByTheirOwnRightBringsThemIn() {
        var given = GivenAway.aCaseGivenAway();
        as(INVESTIGATOR).get(given.file().path("/candidates")).then().body("items.id", hasItem(given.breaker()));
        broughtIn(given.file(), INVESTIGATOR, given.breaker()).statusCode(201);
        call(given.breaker(), INVESTIGATOR).get(given.file().path("")).then().body("access.ground", equalTo("MEMBER"));
    }

    @Test
    void membersGiveACaseToEachOtherAndBack() {
        var file = aWalledCase();
        var other = known("other-" + file.suspect(), INVESTIGATOR);
        assigned(file, INVESTIGATOR, other).statusCode(200);
        assigned(file, other, INVESTIGATOR).statusCode(200);
    }

    @Test
    void whoPutsACaseUnderLegalHoldIsNoMemberByThat() {
        var file = aWalledCase();
        as(INVESTIGATOR)
                .body(Map.of(
                        "action",
                        "SUSPEND_ACCESS",
                        "target",
                        file.subjectId(),
                        "reason",
                        "x",
                        "basis",
                        "Code of conduct"))
                .post(file.path("/proposals"))
                .then()
                .statusCode(201);
        var user = file.user(Relation.STRANGER, "approver");
        call(user, "approver")
                .body(Map.of("reason", "A court asks"))
                .post(file.path("/hold"))
                .then()
                .statusCode(200)
                .body("access.ground", equalTo("DECISION"))
                .body("members.id", not(hasItem(user)));
        Sql.query("update proposal set state = 'WITHDRAWN' where case_id = '%s'".formatted(file.id()));
        call(user, "approver").get(file.path("")).then().statusCode(404);
    }
}
