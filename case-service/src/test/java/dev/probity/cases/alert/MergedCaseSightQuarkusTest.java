package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.alert.MergedCase.aCase;
import static dev.probity.cases.alert.MergedCase.aCaseOn;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees a matter of which a part was a case of its own, and who doesn't. */
@QuarkusTest
@ComponentTest
class MergedCaseSightQuarkusTest {
    @Test
    void whoWorksOnOneWorksOnTheOtherAndWhoSteppedBackFromOneDidFromBoth() {
        var from = aCase();
        var into = aCase();
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        as("investigator3").get("/api/v1/me").then().statusCode(200);
        for (var user : List.of("investigator2", "investigator3")) {
            from.does("/members", Map.of("person", user)).statusCode(201);
            as(user).get(into.path("")).then().statusCode(404);
        }
        into.does("/members", Map.of("person", "investigator3")).statusCode(201);
        as("investigator3")
                .body(Map.of("person", "me", "reason", "We went to school together"))
                .post(from.path("/recusals"))
                .then()
                .statusCode(201);
        as("investigator3").get(into.path("")).then().statusCode(200);
        from.mergedInto(into).statusCode(200).body("members.id", equalTo(List.of("investigator", "investigator2")));
        as("investigator2").get(into.path("")).then().statusCode(200);
        as("investigator3").get(into.path("")).then().statusCode(404);
        into.timeline()
                .body(
                        "items.find { it.kind == 'TOOK_IN' }.text",
                        containsString("Who worked on that one sees this one: The investigator2."))
                .body(
                        "items.find { it.kind == 'TOOK_IN' }.text",
                        containsString("Who stepped back from that one did from this one: The investigator3."));
    }

    @Test
    void whoComesLaterSeesWhatWasMergedHoweverFarBackAndWhoStepsBackSeesNoneOfIt() {
        var first = aCase();
        var second = aCase();
        var last = aCase();
        first.mergedInto(second).statusCode(200);
        second.mergedInto(last).statusCode(200);
        for (var user : List.of("investigator2", "approver", "auditor")) {
            as(user).get("/api/v1/me").then().statusCode(200);
            as(user).get(first.path("")).then().statusCode(404);
            last.does("/members", Map.of("person", user)).statusCode(201);
            for (var file : List.of(first, second, last)) {
                as(user).get(file.path("")).then().statusCode(200).body("access.ground", equalTo("MEMBER"));
            }
        }
        as("investigator2")
                .body(Map.of("person", "me", "reason", "We went to school together"))
                .post(last.path("/recusals"))
                .then()
                .statusCode(201);
        for (var file : List.of(first, second, last)) {
            as("investigator2").get(file.path("")).then().statusCode(404);
        }
    }

    @Test
    void whoeverTheOtherCaseIsAboutSeesNothingOfTheOneThatWasMergedIntoIt() {
        var suspect = aStaffId();
        var from = aCase();
        var into = aCaseOn(suspect);
        var self = "self-" + suspect;
        Suite.oidc().isStaff(self, suspect);
        Sql.query("insert into case_member values ('%s', '%s', now())".formatted(from.id(), self));
        var theirs = given().auth().oauth2(Suite.oidc().token(self, List.of("investigator"), "probity-case", 300));
        theirs.get(from.path("")).then().statusCode(200);
        given().auth()
                .oauth2(Suite.oidc().token(self, List.of("investigator"), "probity-case", 300))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        from.mergedInto(into).statusCode(200).body("members.id", not(hasItem(self)));
        for (var path : List.of("", "/timeline", "/record", "/evidence", "/export")) {
            given().auth()
                    .oauth2(Suite.oidc().token(self, List.of("investigator"), "probity-case", 300))
                    .get(from.path(path))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void nobodyComesBackIntoACaseThatTheyGaveToWhoeverMerges() {
        var given = aCase();
        var other = aCase();
        for (var user : List.of("investigator2", "investigator3")) {
            as(user).get("/api/v1/me").then().statusCode(200);
        }
        as("investigator3")
                .body(Map.of("case", given.id(), "reason", "x"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        as("investigator3")
                .body(Map.of("assignee", "investigator2"))
                .post(given.path("/assignment"))
                .then()
                .statusCode(200);
        for (var user : List.of("investigator2", "investigator3")) {
            other.does("/members", Map.of("person", user)).statusCode(201);
        }
        as("investigator2")
                .body(Map.of("into", given.id(), "reason", "x"))
                .post(other.path("/merger"))
                .then()
                .statusCode(200)
                .body("members.id", not(hasItem("investigator3")));
    }

    @Test
    void whoeverIsNearToSomebodyInItHasTheOtherCaseNoLonger() {
        var suspect = aStaffId();
        var from = aCaseOn(suspect);
        var into = aCase();
        var near = "near-" + suspect;
        Suite.oidc().isStaff(near, suspect);
        as(near).get("/api/v1/me");
        Sql.query("insert into case_member values ('%s', '%s', now())".formatted(into.id(), near));
        Sql.query(
                "insert into worker (id, name, roles, seen_at, staff_ref) values ('%s', 'x', ' investigator ', now(), 'staff:%s') on conflict (id) do update set staff_ref = excluded.staff_ref"
                        .formatted(near, suspect));
        into.does("/assignment", Map.of("assignee", near)).statusCode(200);
        from.mergedInto(into).statusCode(200).body("assignee", nullValue());
    }

    @Test
    void whoBrokeTheGlassBeforeTheWholeReadsItsPartsByIt() {
        var from = aCase();
        var into = aCase();
        from.mergedInto(into).statusCode(200);
        as("investigator2")
                .body(Map.of("case", into.id(), "reason", "x"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        var access = as("investigator2").get(into.path("")).jsonPath().getMap("access");
        assertEquals("BREAK_GLASS", access.get("ground"));
        assertEquals(access, as("investigator2").get(from.path("")).jsonPath().getMap("access"));
    }

    @Test
    void whoeverMergesIntoACaseThatNobodyTookTakesPartInItByTheirOwnRight() {
        var from = aCase();
        var alert = arrived(anAlertOn("staff:" + aStaffId()).merchants(aMerchant()));
        var untaken = read(alert).getString("alert.case.id");
        from.does("/merger", Map.of("into", untaken, "reason", "x")).statusCode(200);
        assertEquals(
                List.of("investigator null"),
                Sql.query("select user_id || ' ' || coalesce(brought_by, 'null') from case_member where case_id = '%s'"
                        .formatted(untaken)));
    }

    @Test
    void whoBrokeTheGlassMergesNothing() {
        var from = aCase();
        var into = aCase();
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        for (var file : List.of(from, into)) {
            as("investigator2")
                    .body(Map.of("case", file.id(), "reason", "x"))
                    .post("/api/v1/break-glass")
                    .then()
                    .statusCode(201);
        }
        as("investigator2")
                .body(Map.of("into", into.id(), "reason", "x"))
                .post(from.path("/merger"))
                .then()
                .statusCode(409)
                .body("detail", containsString("to read it"));
    }
}
