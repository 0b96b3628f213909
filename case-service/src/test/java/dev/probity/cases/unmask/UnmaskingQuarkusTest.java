package dev.probity.cases.unmask;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.unmask.Someone.EMAIL;
import static dev.probity.cases.unmask.Someone.NAME;
import static dev.probity.cases.unmask.Someone.OFFICER;
import static dev.probity.cases.unmask.Someone.decides;
import static dev.probity.cases.unmask.Someone.someone;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.LogLines;
import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is shown a name, and who isn't. */
@QuarkusTest
@ComponentTest
class UnmaskingQuarkusTest {
    @Test
    void aNameIsShownToWhomItWasGrantedForAsLongAsItWas() {
        var someone = someone();
        someone.identity("investigator").statusCode(404);
        var id = someone.asked();
        someone.identity("investigator").statusCode(404);
        as(OFFICER)
                .get("/api/v1/unmaskings?state=WAITING")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.label".formatted(id), equalTo(someone.pseudonym()))
                .body("items.find { it.id == '%s' }.purpose".formatted(id), equalTo("They must be heard"));
        decides(OFFICER, id, "approval").statusCode(200).body("state", equalTo("GRANTED"));
        someone.identity("investigator")
                .statusCode(200)
                .body("name", equalTo(NAME))
                .body("email", equalTo(EMAIL))
                .body("more.phone", equalTo("12"));
        as("investigator")
                .body(Map.of("person", "investigator2"))
                .post("/api/v1/cases/" + someone.caseId() + "/members");
        someone.identity("investigator2").statusCode(404);
        as("auditor")
                .get("/api/v1/unmaskings?subject=" + someone.subjectId())
                .then()
                .body("items[0].looks", equalTo(1))
                .body("items[0].decidedBy.id", equalTo(OFFICER));
        as("investigator")
                .get("/api/v1/cases/" + someone.caseId() + "/record")
                .then()
                .body("items.act", hasItem("READ_NAME"))
                .body("items.find { it.act == 'READ_NAME' }.text", equalTo("Saw the name of " + someone.pseudonym()));
        Sql.query("update unmasking set until = now() where id = '%s'".formatted(id));
        someone.identity("investigator").statusCode(404);
        as("investigator")
                .get("/api/v1/unmaskings?state=EXPIRED&subject=" + someone.subjectId())
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].state", equalTo("EXPIRED"));
    }

    @Test
    void whatWasAskedAndDecidedIsOnTheCasesRecord() {
        var someone = someone();
        var id = someone.asked();
        decides(OFFICER, id, "refusal").statusCode(200).body("state", equalTo("REFUSED"));
        someone.identity("investigator").statusCode(404);
        as("investigator")
                .get("/api/v1/cases/" + someone.caseId() + "/timeline")
                .then()
                .body("items.kind", hasItems("NAME_ASKED", "NAME_REFUSED"))
                .body("items[0].text", containsString(someone.pseudonym()))
                .body("items[0].text", containsString("The hearing is on Monday"));
        as("investigator").get("/api/v1/cases/" + someone.caseId()).then().body("members.id", not(hasItem(OFFICER)));
        someone.asks("investigator").statusCode(201);
        as(OFFICER)
                .get("/api/v1/unmaskings?state=WAITING&subject=" + someone.subjectId())
                .then()
                .body("items[0].history.asked", org.hamcrest.Matchers.greaterThan(0));
    }

    @Test
    void aPrivacyOfficerShowsItShorterThanWasAskedForAndNoLonger() {
        var someone = someone();
        var id = someone.asked();
        for (var hours : List.of(3, 0)) {
            as(OFFICER)
                    .body(Map.of("reason", "x", "hours", hours))
                    .post("/api/v1/unmaskings/" + id + "/approval")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/hours"));
        }
        var until = as(OFFICER)
                .body(Map.of("reason", "An hour is enough", "hours", 1))
                .post("/api/v1/unmaskings/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("hours", equalTo(2))
                .extract()
                .<String>path("until");
        var left = Duration.between(Instant.now(), Instant.parse(until));
        assertTrue(left.compareTo(Duration.ofHours(1)) <= 0 && left.compareTo(Duration.ofMinutes(55)) > 0, until);
        as("investigator")
                .get("/api/v1/cases/" + someone.caseId() + "/timeline")
                .then()
                .body("items[0].text", containsString("was granted for 1 h to investigator: An hour is enough"));
    }

    @Test
    void aPrivacyOfficerEndsWhatIsShownThoughTheySeeTheCaseNoLonger() {
        var someone = someone();
        var id = someone.asked();
        decides(OFFICER, id, "end").statusCode(409).body("detail", containsString("nothing to end"));
        decides(OFFICER, id, "approval").statusCode(200);
        someone.identity("investigator").statusCode(200);
        as(OFFICER).get("/api/v1/cases/" + someone.caseId()).then().statusCode(not(equalTo(200)));
        var version = as("investigator")
                .get("/api/v1/cases/" + someone.caseId())
                .jsonPath()
                .getInt("version");
        decides("privacy-officer2", id, "end")
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("decidedBy.id", equalTo(OFFICER))
                .body("endedBy.id", equalTo("privacy-officer2"))
                .body("endedReason", equalTo("The hearing is on Monday"));
        someone.identity("investigator").statusCode(404);
        as("investigator").get("/api/v1/cases/" + someone.caseId()).then().body("version", equalTo(version + 1));
        as("investigator")
                .get("/api/v1/cases/" + someone.caseId() + "/timeline")
                .then()
                .body("items[0].kind", equalTo("NAME_ENDED"))
                .body("items[0].actor.id", equalTo("privacy-officer2"))
                .body(
                        "items[0].text",
                        equalTo("The name of %s is shown to investigator no longer: The hearing is on Monday"
                                .formatted(someone.pseudonym())));
        as("investigator")
                .get("/api/v1/cases/" + someone.caseId() + "/record")
                .then()
                .body("items.act", hasItem("NAME_ENDED"));
        decides(OFFICER, id, "end").statusCode(409);
        as(OFFICER).get("/api/v1/unmaskings?state=ENDED&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void whoeverHasANameGivesItBackAndNobodyElseButAPrivacyOfficerTakesIt() {
        var someone = someone();
        var id = someone.asked();
        decides(OFFICER, id, "approval").statusCode(200);
        as("investigator")
                .body(Map.of("person", "investigator2"))
                .post("/api/v1/cases/" + someone.caseId() + "/members");
        decides("investigator2", id, "end").statusCode(404);
        decides("approver", id, "end").statusCode(403);
        someone.identity("investigator").statusCode(200);
        decides("investigator", id, "end").statusCode(200).body("endedBy.id", equalTo("investigator"));
        someone.identity("investigator").statusCode(404);
        someone.asks("investigator").statusCode(201);
    }

    @Test
    void nobodyDecidesOnTheirOwnAndNothingIsDecidedTwice() {
        var someone = someone();
        var both = Suite.oidc().token("both", List.of("investigator", OFFICER), "probity-case", 300);
        var own = given().auth().oauth2(both).contentType(ContentType.JSON);
        var id = own.body(Map.of("case", someone.caseId(), "purpose", "x"))
                .post(someone.path("unmaskings"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(both)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "x"))
                .post("/api/v1/unmaskings/" + id + "/approval")
                .then()
                .statusCode(409);
        decides(OFFICER, id, "approval").statusCode(200);
        decides(OFFICER, id, "refusal").statusCode(409);
    }

    @Test
    void anotherAccountOfWhoeverAskedDecidesOnItNeither() {
        var someone = someone();
        var id = someone.asked();
        Suite.oidc().isStaff("privacy-officer7", "W-investigator");
        as("privacy-officer7").get("/api/v1/me").then().statusCode(200);
        for (var how : List.of("approval", "refusal")) {
            decides("privacy-officer7", id, how).statusCode(409).body("detail", containsString("whichever account"));
        }
        someone.identity("investigator").statusCode(404);
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> Sql.query("update unmasking set decided_by = 'privacy-officer7' where id = '%s'".formatted(id)));
        assertEquals("23514", refused.getMessage().substring(0, 5), refused.getMessage());
        decides(OFFICER, id, "approval").statusCode(200);
    }

    @Test
    void oneWishAtATimeAndOnlyForStaffOfACaseThatIsOnesOwn() {
        var someone = someone();
        someone.asks("investigator").statusCode(201);
        someone.asks("investigator").statusCode(409).body("detail", containsString("already"));
        someone.asks("investigator2").statusCode(404);
        as("investigator")
                .body(Map.of("case", someone.caseId(), "purpose", "x"))
                .post("/api/v1/subjects/" + someone.merchantId() + "/unmaskings")
                .then()
                .statusCode(422);
        var other = someone();
        as("investigator")
                .body(Map.of("case", other.caseId(), "purpose", "x"))
                .post(someone.path("unmaskings"))
                .then()
                .statusCode(404);
    }

    @Test
    void aTombstoneTakesTheNameAwayAndLeavesTeamAndSuperior() {
        var someone = someone();
        var staff = Sql.query("select ref from subject where id = '%s'".formatted(someone.subjectId()))
                .getFirst()
                .substring("staff:".length());
        var lead = aStaffId();
        var sealed = SealingKeys.sealed("{\"name\":\"%s\"}".formatted(NAME));
        Organisation.told(staff, "a team of " + lead, lead, sealed);
        decides(OFFICER, someone.asked(), "approval").statusCode(200);
        someone.identity("investigator").statusCode(200).body("name", equalTo(NAME));
        Topics.send("probity.parties", "staff:" + staff, (String) null);
        var nameless = "select team || ' ' || manager_ref from staff_profile where ref = 'staff:%s' and sealed is null"
                .formatted(staff);
        var kept = List.of("a team of %s staff:%s".formatted(lead, lead));
        await().atMost(PATIENCE).until(() -> Sql.query(nameless).equals(kept));
        someone.identity("investigator").statusCode(200).body("name", nullValue());
        Topics.send("probity.parties", "staff:" + staff, """
                {"type":"dev.probity.staff.profile.v1","time":"2026-11-20T08:00:00Z",
                 "data":{"staffId":"%s","team":"another","managerId":"%s","sealed":"%s"}}""".formatted(staff, lead, sealed));
        Topics.send("probity.parties", "staff:" + staff, (String) null);
        await().atMost(PATIENCE).until(() -> Sql.query(nameless).equals(List.of("another staff:" + lead)));
        someone.identity("investigator").statusCode(200).body("name", nullValue());
    }

    @Test
    void aNameStandsInNoAnswerButItsOwnAndInNoLineOfTheLog() {
        try (var log = LogLines.listen()) {
            var someone = someone();
            var id = someone.asked();
            decides(OFFICER, id, "approval").statusCode(200);
            someone.identity("investigator").statusCode(200);
            var answers = new ArrayList<String>();
            for (var path : List.of(
                    "/api/v1/cases/" + someone.caseId(),
                    "/api/v1/cases/" + someone.caseId() + "/timeline",
                    "/api/v1/cases/" + someone.caseId() + "/story",
                    "/api/v1/cases/" + someone.caseId() + "/candidates",
                    "/api/v1/cases?q=Yellowfeather",
                    "/api/v1/alerts/" + someone.alertId(),
                    "/api/v1/alerts?limit=200",
                    "/api/v1/subjects/" + someone.subjectId(),
                    "/api/v1/subjects/" + someone.subjectId() + "/activity",
                    "/api/v1/subjects?q=Canary",
                    "/api/v1/search?q=Canary",
                    "/api/v1/search?q=canary.yellowfeather",
                    "/api/v1/unmaskings",
                    "/api/v1/proposals")) {
                answers.add(as("investigator").get(path).asString().replace(path, ""));
            }
            answers.add(as(OFFICER).get("/api/v1/unmaskings?limit=200").asString());
            answers.add(as("auditor").get("/api/v1/unmaskings?limit=200").asString());
            answers.addAll(log.lines());
            for (var answer : answers) {
                assertFalse(
                        answer.replace("q=Yellowfeather", "")
                                        .replace("canary.yellowfeather", "")
                                        .contains("Yellowfeather")
                                || answer.contains(EMAIL),
                        answer);
            }
            assertEquals(
                    List.of("0"), Sql.query("select count(*) from timeline_entry where text like '%Yellowfeather%'"));
        }
    }

    @Test
    void anAnswerAboutANameIsNotGivenAgainToWhoIsTakenOffTheCase() {
        var someone = someone();
        var key = java.util.UUID.randomUUID().toString();
        for (var status : java.util.List.of(201, 201)) {
            as("investigator2")
                    .header("Idempotency-Key", key)
                    .body(Map.of("case", someone.caseId(), "purpose", "They must be heard"))
                    .post(someone.path("unmaskings"))
                    .then()
                    .statusCode(status);
        }
        as("investigator2")
                .body(Map.of("person", "me", "reason", "They are friends"))
                .post("/api/v1/cases/" + someone.caseId() + "/recusals")
                .then()
                .statusCode(201);
        as("investigator2")
                .header("Idempotency-Key", key)
                .body(Map.of("case", someone.caseId(), "purpose", "They must be heard"))
                .post(someone.path("unmaskings"))
                .then()
                .statusCode(404);
    }
}
