package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work is not given to whoever is walled from it. */
@QuarkusTest
@ComponentTest
class WalledWorkQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    @Test
    void nothingIsGivenToSomebodyWhoIsWalledFromIt() {
        var file = aWalledCase();
        var mate = file.user(Relation.TEAM_MATE, INVESTIGATOR);
        call(mate, INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
        for (var path : List.of(
                file.path("/assignment"), "/api/v1/alerts/" + file.alert().id() + "/assignment")) {
            as(INVESTIGATOR)
                    .body(Map.of("assignee", mate))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("detail", equalTo("This can't be given to them."))
                    .body("errors[0].pointer", equalTo("/assignee"));
        }
        as(INVESTIGATOR).get("/api/v1/investigators").then().body("items.id", hasItem(mate));
        for (var what : List.of(file.id(), file.alert().id().toString())) {
            as(INVESTIGATOR)
                    .get("/api/v1/investigators?for=" + what)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(mate)))
                    .body("items.id", hasItem(INVESTIGATOR));
        }
    }

    @Test
    void anAlertWithoutACaseIsNotGivenToItsSubjectsTeam() {
        var suspect = aStaffId();
        Organisation.told(suspect, "T-" + suspect, null);
        Organisation.told("T-" + suspect, "T-" + suspect, null);
        var user = "mate-of-" + suspect.toLowerCase(java.util.Locale.ROOT);
        Suite.oidc().isStaff(user, "T-" + suspect);
        call(user, INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
        var alert = arrived(anAlertOn("staff:" + suspect).line("volume", -30, null));
        as(INVESTIGATOR)
                .body(Map.of("assignee", user))
                .post("/api/v1/alerts/" + alert.id() + "/assignment")
                .then()
                .statusCode(422);
    }

    @Test
    void aCaseThatComesTooNearToWhoeverHasItIsNobodys() {
        var file = aWalledCase();
        var near = aStaffId();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        Organisation.told(near, null, "W-" + user);
        call(user, INVESTIGATOR)
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        arrived(anAlertOn("staff:" + near).merchants(file.merchant()));
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(404);
        as(INVESTIGATOR)
                .get(file.path(""))
                .then()
                .statusCode(200)
                .body("subjects.subject.label.size()", equalTo(3))
                .body("assignee", nullValue());
    }
}
