package dev.probity.cases.erasure;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The words of a closed case are destroyed because one person asked and another agreed. */
@QuarkusTest
@ComponentTest
class ErasureQuarkusTest {
    private static final Map<String, Object> GROUND = Map.of("ground", "ERASURE_REQUEST");
    private static final Map<String, Object> REASON = Map.of("reason", "A claim is before a court");

    private record Closed(String id, String ref, String staff, String word) {
        String path(String what) {
            return "/api/v1/cases/" + id + what;
        }

        ValidatableResponse asks(String user) {
            return as(user).body(Map.of("ground", "ERASURE_REQUEST", "reason", "They asked on 3 March, " + word))
                    .post(path("/erasure"))
                    .then();
        }

        ValidatableResponse confirms(String user) {
            return as(user).body(GROUND).post(path("/erasure/confirmation")).then();
        }

        ValidatableResponse refuses(String user) {
            return as(user).body(REASON).post(path("/erasure/refusal")).then();
        }

        /** How often its word stands anywhere in its record or its title. */
        int words() {
            return Integer.parseInt(Sql.query("""
                            select (select count(*) from log_entry where case_id = '%1$s' and content like '%%%2$s%%')
                                 + (select count(*) from timeline_entry where case_id = '%1$s' and text like '%%%2$s%%')
                                 + (select count(*) from case_file where id = '%1$s' and concat(title, reason, erasure_reason) like '%%%2$s%%')
                                 + (select count(*) from idempotent_answer where body like '%%%2$s%%')""".formatted(id, word)).getFirst());
        }

        List<String> actions(String user) {
            return as(user).get(path("")).then().statusCode(200).extract().path("actions");
        }
    }

    private static Closed anOpenCase() {
        var row = read(arrived(anAlertAboveTheLine().merchants(aMerchant())));
        var file = new Closed(
                row.getString("alert.case.id"),
                row.getString("alert.case.ref"),
                row.getString("alert.subject.id"),
                "canary-" + UUID.randomUUID());
        as("investigator")
                .header("Idempotency-Key", file.word())
                .body(Map.of("text", "They said " + file.word()))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        return file;
    }

    private static Closed aClosedCase() {
        var file = anOpenCase();
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", file.staff(), "outcome", "FALSE_ALARM")),
                        "reason",
                        "Heard, " + file.word()))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        // what was decided has left by then
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from outbox where case_id = '%s' and sent_at is null and dead_at is null"
                                        .formatted(file.id()))
                        .equals(List.of("0")));
        return file;
    }

    @Test
    void whatOneAsksAndAnotherConfirmsIsGoneAtOnceAndTheRecordSaysWhoAndOnWhatGround() {
        var file = aClosedCase();
        as("approver").get(file.path("")).then().statusCode(404);
        file.asks("investigator")
                .statusCode(200)
                .body("erasure.by.id", equalTo("investigator"))
                .body("erasure.ground", equalTo("ERASURE_REQUEST"))
                .body("erasure.reason", containsString(file.word()))
                .body("actions", not(hasItem("ASK_ERASURE")));
        assertTrue(file.words() > 3);
        assertTrue(file.actions("approver").contains("DECIDE_ERASURE"));
        as("approver").get(file.path("")).then().body("access.ground", equalTo("DECISION"));
        file.confirms("approver").statusCode(200).body("erasure", nullValue()).body("title", equalTo("Erased"));
        assertEquals(0, file.words());
        var record = as("investigator")
                .get(file.path("/record"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                "Its words were destroyed (ERASURE_REQUEST), as investigator asked and approver confirmed",
                record.getString("items.find { it.act == 'ERASED' }.text"));
        assertEquals("approver", record.getString("items.find { it.act == 'ERASED' }.actor.id"));
        assertEquals("DECISION", record.getString("items.find { it.act == 'ERASED' }.ground"));
        assertEquals("investigator", record.getString("items.find { it.act == 'ERASURE_ASKED' }.actor.id"));
        file.asks("investigator").statusCode(409);
        as("investigator")
                .body(Map.of("text", "x"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409);
        as("investigator").get(file.path("/export")).then().statusCode(200);
    }

    @Test
    void anAuditorWhoHasNothingToDoWithItMayBeTheSecondPerson() {
        var file = aClosedCase();
        as("auditor").get(file.path("")).then().statusCode(404);
        file.asks("investigator").statusCode(200);
        as("auditor").get("/api/v1/cases?limit=200").then().body("items.id", hasItem(file.id()));
        file.confirms("auditor").statusCode(200);
        assertEquals(0, file.words());
        as("approver").get(file.path("")).then().statusCode(404);
    }

    @Test
    void whoeverWorksOnItOrAskedIsNoSecondPerson() {
        var file = aClosedCase();
        as("approver2").get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", "approver2"))
                .post(file.path("/members"))
                .then()
                .statusCode(201);
        file.confirms("approver2").statusCode(409).body("detail", containsString("Nobody asked"));
        file.asks("investigator").statusCode(200);
        assertTrue(!file.actions("approver2").contains("DECIDE_ERASURE"));
        file.confirms("approver2").statusCode(409).body("detail", containsString("somebody else must"));
        file.refuses("approver2").statusCode(409);
        file.confirms("investigator").statusCode(403);
        assertTrue(file.words() > 3);
    }

    /** By whichever account, and whoever leads them: one will is no two. */
    @Test
    void anotherAccountOfWhoeverAskedAndTheirSuperiorAreNoSecondPerson() {
        var file = aClosedCase();
        var asks = "asks-" + file.id();
        var leads = "leads-" + file.id();
        Organisation.told("A-" + file.id(), "T-" + asks, "L-" + file.id());
        Organisation.told("L-" + file.id(), "T-" + leads, null);
        Suite.oidc().isStaff(asks, "A-" + file.id());
        Suite.oidc().isStaff(asks + "-again", "A-" + file.id());
        Suite.oidc().isStaff(leads, "L-" + file.id());
        Sql.query("insert into case_member values ('%s', '%s', now())".formatted(file.id(), asks));
        call(asks, "investigator", file.path("/erasure"), Map.of("ground", "ERROR", "reason", "x"))
                .statusCode(200);
        for (var user : List.of(asks + "-again", leads)) {
            call(user, "approver", file.path("/erasure/confirmation"), Map.of("ground", "ERROR"))
                    .statusCode(409)
                    .body("detail", containsString("somebody else must"));
        }
        file.confirms("approver").statusCode(409).body("detail", containsString("another ground"));
        call("approver", "approver", file.path("/erasure/confirmation"), Map.of("ground", "ERROR"))
                .statusCode(200);
        assertEquals(0, file.words());
    }

    private static ValidatableResponse call(String user, String role, String path, Map<String, Object> body) {
        return RestAssured.given()
                .auth()
                .oauth2(Suite.oidc().token(user, List.of(role), "probity-case", 300))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void whatIsRefusedStaysAndCanBeAskedForAgain() {
        var file = aClosedCase();
        file.asks("investigator").statusCode(200);
        file.asks("investigator").statusCode(409).body("detail", containsString("already"));
        var before = file.words();
        file.refuses("approver").statusCode(200).body("erasure", nullValue());
        assertTrue(file.words() >= before - 2, "but for what is asked for no longer");
        as("investigator")
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("ERASURE_REFUSED"))
                .body("items[0].text", containsString("A claim is before a court"));
        file.refuses("approver3").statusCode(404);
        file.asks("investigator").statusCode(200);
        file.confirms("approver").statusCode(409);
        file.confirms("approver3").statusCode(200);
    }

    @Test
    void anOpenCaseOneUnderHoldAndOneInWhichSomethingWaitsAreLeftAlone() {
        anOpenCase().asks("investigator").statusCode(409).body("detail", containsString("it is not closed"));
        var held = aClosedCase();
        held.asks("investigator").statusCode(200);
        as("investigator").body(REASON).post(held.path("/hold")).then().statusCode(200);
        held.confirms("approver").statusCode(409).body("detail", containsString("under legal hold"));
        assertTrue(held.words() > 3);
        var wished = aClosedCase();
        wished.asks("investigator").statusCode(200);
        as("investigator")
                .body(Map.of("case", wished.id(), "purpose", "They must be heard"))
                .post("/api/v1/subjects/" + wished.staff() + "/unmaskings")
                .then()
                .statusCode(201);
        wished.confirms("approver").statusCode(409).body("detail", containsString("a name is asked for"));
        wished.asks("investigator2").statusCode(404);
    }

    @Test
    void nobodyConfirmsWhatChangedSinceTheyReadItAndAKeyDoesItOnce() {
        var file = aClosedCase();
        file.asks("investigator").statusCode(200);
        var version = as("approver").get(file.path("")).then().extract().header("ETag");
        as("investigator")
                .body(Map.of("person", "investigator2"))
                .post(file.path("/members"))
                .then()
                .statusCode(201);
        as("approver")
                .header("If-Match", version)
                .body(GROUND)
                .post(file.path("/erasure/confirmation"))
                .then()
                .statusCode(412);
        var key = "once-" + file.id();
        for (var round = 0; round < 2; round++) {
            as("approver")
                    .header("Idempotency-Key", key)
                    .body(GROUND)
                    .post(file.path("/erasure/confirmation"))
                    .then()
                    .statusCode(200)
                    .body("title", allOf(equalTo("Erased"), not(containsString(file.word()))));
        }
    }

    /** The database asks for the second person, too, whichever code comes there. */
    @Test
    void theDatabaseDestroysNothingForWhoeverAsked() {
        var file = aClosedCase();
        file.asks("investigator").statusCode(200);
        for (var reader : List.of("investigator", "probity")) {
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> Sql.as(
                            "probity_app",
                            "app",
                            "set probity.reader = '%s'; set probity.roles = ' approver '; select erase_as_asked('%s')"
                                    .formatted(reader, file.id())));
            assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        }
    }
}
