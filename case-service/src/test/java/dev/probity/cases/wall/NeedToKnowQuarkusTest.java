package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees a case from its first alert on, and what somebody who isn't a member can do. */
@QuarkusTest
@ComponentTest
class NeedToKnowQuarkusTest {
    private static final String INVESTIGATOR = "investigator";
    private static final String AUDITOR = "auditor";

    private static void sees(String user, String role, WalledCase file, int status) {
        call(user, role).get(file.path("")).then().statusCode(status);
        call(user, role).get("/api/v1/alerts/" + file.alert().id()).then().statusCode(status);
        call(user, role).get("/api/v1/subjects/" + file.subjectId()).then().statusCode(status);
    }

    private static ValidatableResponse glass(String user, String role, String wanted, Instant until) {
        var body = new HashMap<String, Object>(Map.of("case", wanted, "reason", "The works council asks"));
        if (until != null) {
            body.put("until", until);
        }
        return call(user, role).body(body).post("/api/v1/break-glass").then();
    }

    @Test
    void whatNobodyHasTakenIsSeenByWhoSortsAndByNobodyElse() {
        var alert = arrived(anAlertOn("staff:" + aStaffId()));
        var row = read(alert);
        var path = "/api/v1/cases/" + row.getString("alert.case.id");
        as(INVESTIGATOR).get(path).then().statusCode(200).body("access.ground", equalTo("TRIAGE"));
        as("investigator2").get(path).then().statusCode(200);
        as("detection-engineer").get("/api/v1/alerts/" + alert.id()).then().statusCode(200);
        for (var role : List.of("approver", AUDITOR)) {
            as(role).get(path).then().statusCode(404);
            as(role).get("/api/v1/alerts/" + alert.id()).then().statusCode(404);
        }
        as(INVESTIGATOR)
                .body(Map.of("assignee", "me"))
                .post(path + "/assignment")
                .then()
                .statusCode(200)
                .body("access.ground", equalTo("MEMBER"))
                .body("members.id", contains(INVESTIGATOR));
        as("investigator2").get(path).then().statusCode(404);
        as("detection-engineer").get("/api/v1/alerts/" + alert.id()).then().statusCode(404);
    }

    @Test
    void whoIsBroughtInSeesItAllAndWhoIsNotSeesNothing() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, AUDITOR);
        sees(user, AUDITOR, file, 404);
        as(INVESTIGATOR)
                .body(Map.of("person", user))
                .post(file.path("/members"))
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("known"));
        call(user, AUDITOR).get("/api/v1/me").then().statusCode(200);
        as(INVESTIGATOR)
                .get(file.path("/candidates"))
                .then()
                .body("items.id", hasItem(user))
                .body("items.id", not(hasItem(INVESTIGATOR)));
        as(INVESTIGATOR)
                .body(Map.of("person", user))
                .post(file.path("/members"))
                .then()
                .statusCode(201)
                .body("members.id", hasItem(user));
        sees(user, AUDITOR, file, 200);
        as(INVESTIGATOR)
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("MEMBER_ADDED"))
                .body("items[0].to", equalTo(user));
    }

    @Test
    void nobodyBehindTheWallIsBroughtIn() {
        var file = aWalledCase();
        var mate = file.user(Relation.TEAM_MATE, INVESTIGATOR);
        call(mate, INVESTIGATOR).get("/api/v1/cases").then().statusCode(200);
        call(mate, INVESTIGATOR).body(Map.of("text", "x")).post(file.path("/notes"));
        Sql.query(
                "insert into worker (id, name, roles, seen_at, staff_ref) values ('%s', 'x', ' investigator ', now(), 'staff:T-%s') on conflict do nothing"
                        .formatted(mate, file.suspect()));
        as(INVESTIGATOR).get(file.path("/candidates")).then().body("items.id", not(hasItem(mate)));
        as(INVESTIGATOR)
                .body(Map.of("person", mate))
                .post(file.path("/members"))
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("wall"));
    }

    @Test
    void whoBreaksTheGlassReadsForAWhileAndChangesNothing() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        sees(user, INVESTIGATOR, file, 404);
        var until = Instant.now().plus(Duration.ofHours(1));
        glass(user, INVESTIGATOR, file.ref().toLowerCase(java.util.Locale.ROOT), until)
                .statusCode(201)
                .body("caseId", equalTo(file.id()))
                .body("until", startsWith(until.toString().substring(0, 19)));
        sees(user, INVESTIGATOR, file, 200);
        call(user, INVESTIGATOR)
                .get(file.path(""))
                .then()
                .body("access.ground", equalTo("BREAK_GLASS"))
                .body("actions", contains("ASSIGN", "RECUSE"))
                .body("transitions", equalTo(List.of()))
                .body("members.id", not(hasItem(user)));
        call(user, INVESTIGATOR)
                .body(Map.of("text", "I was here"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409)
                .body("detail", containsString("to read it"));
        glass(user, INVESTIGATOR, file.id(), null).statusCode(409);
        as(INVESTIGATOR)
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("GLASS_BROKEN"))
                .body("items[0].text", containsString("The works council asks"));
        Sql.query("update break_glass set until = now() where user_id = '%s'".formatted(user));
        sees(user, INVESTIGATOR, file, 404);
    }

    @Test
    void whoBrokeTheGlassGivesTheCaseToSomebodyElseAndStaysAReader() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        glass(user, INVESTIGATOR, file.ref(), null).statusCode(201);
        for (var own : new String[] {"me", user, null}) {
            assigned(user, file, own).statusCode(409).body("detail", containsString("Give it to somebody else"));
        }
        assigned(user, file, "investigator2")
                .statusCode(200)
                .body("access.ground", equalTo("BREAK_GLASS"))
                .body("assignee.id", equalTo("investigator2"))
                .body("members.id", not(hasItem(user)));
        call(user, INVESTIGATOR)
                .body(Map.of("text", "Mine now"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409);
    }

    private static ValidatableResponse assigned(String user, WalledCase file, String to) {
        var body = new HashMap<String, Object>();
        body.put("assignee", to);
        return call(user, INVESTIGATOR)
                .body(body)
                .post(file.path("/assignment"))
                .then();
    }

    @Test
    void whoBrokeTheGlassTakesNobodyOffButThemself() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        glass(user, INVESTIGATOR, file.ref(), null).statusCode(201);
        file.recusal(user, INVESTIGATOR, "investigator2").statusCode(409);
        assertEquals(
                List.of("0"), Sql.query("select count(*) from case_recusal where case_id = '%s'".formatted(file.id())));
        file.recusal(user, INVESTIGATOR, "me").statusCode(201);
    }

    @Test
    void triesAreReportedWhetherOrNotThereIsACase() {
        var file = aWalledCase();
        var mate = file.user(Relation.TEAM_MATE, INVESTIGATOR);
        var nothing = "C-" + (900_000_000 + Math.abs(file.suspect().hashCode() % 1_000_000));
        var walled = glass(mate, INVESTIGATOR, file.ref(), null).statusCode(404);
        var absent = glass(mate, INVESTIGATOR, nothing, null).statusCode(404);
        assertEquals(walled.extract().<String>path("detail"), absent.extract().<String>path("detail"));
        var reported = as(AUDITOR)
                .get("/api/v1/break-glass?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (var asked : List.of(file.ref(), nothing)) {
            var use = "items.find { it.person.id == '%s' && it.asked == '%s' }".formatted(mate, asked);
            assertEquals("The works council asks", reported.getString(use + ".reason"));
            assertFalse(reported.getBoolean(use + ".granted"));
        }
        as("privacy-officer").get("/api/v1/break-glass").then().statusCode(200);
        as(INVESTIGATOR).get("/api/v1/break-glass").then().statusCode(403);
    }

    @Test
    void theReportComesInPages() {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, AUDITOR);
        for (var i = 0; i < 3; i++) {
            glass(user, AUDITOR, "C-99999990" + i, null).statusCode(404);
        }
        var first = as(AUDITOR).get("/api/v1/break-glass?limit=2").jsonPath();
        assertEquals(List.of("C-999999902", "C-999999901"), first.getList("items.asked"));
        var second = as(AUDITOR)
                .get("/api/v1/break-glass?limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        assertEquals("C-999999900", second.getString("items[0].asked"));
    }

    @Test
    void aGlassIsForACaseAndForATime() {
        var user = "asker";
        glass(user, INVESTIGATOR, "Amber Heron", null).statusCode(400).body("errors[0].pointer", equalTo("/case"));
        for (var until : List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(2)))) {
            glass(user, INVESTIGATOR, "C-1", until).statusCode(400).body("errors[0].pointer", equalTo("/until"));
        }
    }

    @Test
    void aCaseWhoseLastMemberStepsBackWaitsForEveryoneAgain() {
        var alert = arrived(anAlertOn("staff:" + aStaffId()));
        var path = "/api/v1/cases/" + read(alert).getString("alert.case.id");
        var only = "only-" + alert.id();
        call(only, INVESTIGATOR)
                .body(Map.of("assignee", "me"))
                .post(path + "/assignment")
                .then()
                .statusCode(200);
        as("investigator2").get(path).then().statusCode(404);
        call(only, INVESTIGATOR)
                .body(Map.of("person", "me", "reason", "We know each other"))
                .post(path + "/recusals")
                .then()
                .statusCode(201);
        as("investigator2").get(path).then().statusCode(200).body("access.ground", equalTo("TRIAGE"));
        call(only, INVESTIGATOR).get(path).then().statusCode(404);
    }

    @Test
    void anAlertOutsideOfAnyCaseIsThereForEveryoneWhateverElseTheSubjectIsIn() {
        var file = aWalledCase();
        file.close();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        sees(user, INVESTIGATOR, file, 404);
        var again = arrived(anAlertOn("staff:" + file.suspect()).line("hours", -20, null));
        call(user, INVESTIGATOR).get("/api/v1/alerts/" + again.id()).then().statusCode(200);
        call(user, INVESTIGATOR)
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(200);
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(404);
    }

    @Test
    void whoIsNoMemberHearsNothingOfItsChanges() throws Exception {
        var file = aWalledCase();
        var user = file.user(Relation.STRANGER, INVESTIGATOR);
        try (var stream = new Stream(user, INVESTIGATOR);
                var members = new Stream(INVESTIGATOR, INVESTIGATOR)) {
            as(INVESTIGATOR).body(Map.of("text", "y")).post(file.path("/notes"));
            await().atMost(PATIENCE).until(() -> members.heard(file.id()));
            var fence = java.util.UUID.randomUUID().toString();
            Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(fence));
            await().atMost(PATIENCE).until(() -> stream.heard(fence));
            assertFalse(stream.heard(file.id()));
        }
    }
}
