package dev.probity.cases.http;

import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ComponentTest
class BadInputQuarkusTest {
    private static final String ID = UUID.randomUUID().toString();
    private static final List<String> WRITES = List.of(
            "/api/v1/alerts/" + ID + "/assignment",
            "/api/v1/alerts/" + ID + "/dismissal",
            "/api/v1/alerts/" + ID + "/snooze",
            "/api/v1/alerts/" + ID + "/taking-back",
            "/api/v1/alerts/triage",
            "/api/v1/alerts/merge",
            "/api/v1/cases",
            "/api/v1/cases/" + ID + "/assignment",
            "/api/v1/cases/" + ID + "/transition",
            "/api/v1/cases/" + ID + "/notes",
            "/api/v1/cases/" + ID + "/closure");

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "7", "[]", "\"x\"", "null", "{\"text\":}", "{\"a\":1}}"})
    void noWriteTakesWhatIsNotItsJson(String body) {
        for (var path : WRITES) {
            var answer = as("investigator").body(body).post(path);
            assertEquals(400, answer.statusCode(), path + " with " + body + ": " + answer.asString());
            assertTrue(answer.contentType().startsWith("application/problem+json"), path);
            assertEquals(path, answer.jsonPath().getString("instance"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/alerts/ID/assignment | {\"assignee\":7}",
                "/api/v1/alerts/ID/assignment | {\"assignee\":\"\"}",
                "/api/v1/alerts/ID/assignment | {\"assignee\":\"x\",\"unknown\":1}",
                "/api/v1/alerts/ID/dismissal | {\"outcome\":\"GUILTY\",\"reason\":\"x\"}",
                "/api/v1/alerts/ID/dismissal | {\"outcome\":0,\"reason\":\"x\"}",
                "/api/v1/alerts/ID/dismissal | {\"outcome\":\"FALSE_ALARM\",\"reason\":\" \"}",
                "/api/v1/alerts/ID/dismissal | {\"outcome\":\"FALSE_ALARM\"}",
                "/api/v1/alerts/ID/dismissal | {\"reason\":\"x\"}",
                "/api/v1/alerts/ID/snooze | {\"until\":\"tomorrow\",\"reason\":\"x\"}",
                "/api/v1/alerts/ID/snooze | {\"reason\":\"x\"}",
                "/api/v1/alerts/triage | {\"alerts\":[],\"assignment\":{\"assignee\":\"me\"}}",
                "/api/v1/alerts/triage | {\"alerts\":[null],\"assignment\":{\"assignee\":\"me\"}}",
                "/api/v1/alerts/triage | {\"alerts\":[{\"version\":1}],\"assignment\":{\"assignee\":\"me\"}}",
                "/api/v1/alerts/triage | {\"alerts\":[{\"id\":\"ID\"}],\"assignment\":{\"assignee\":\"\"}}",
                "/api/v1/alerts/merge | {\"alertIds\":[]}",
                "/api/v1/alerts/merge | {\"alertIds\":[\"x\"]}",
                "/api/v1/alerts/merge | {\"alertIds\":[null]}",
                "/api/v1/alerts/merge | {\"alertIds\":\"x\"}",
                "/api/v1/cases | {\"title\":\"x\"}",
                "/api/v1/cases/ID/transition | {\"to\":\"DONE\"}",
                "/api/v1/cases/ID/transition | {\"to\":1}",
                "/api/v1/cases/ID/notes | {\"text\":\"\\u0000\"}",
                "/api/v1/cases/ID/notes | {\"text\":[\"x\"]}",
                "/api/v1/cases/ID/closure | {\"outcomes\":[],\"reason\":\"x\"}",
                "/api/v1/cases/ID/closure | {\"outcomes\":[{\"subject\":\"x\",\"outcome\":\"CONFIRMED\"}],\"reason\":\"x\"}",
                "/api/v1/cases/ID/closure | {\"outcomes\":[{\"outcome\":\"CONFIRMED\"}],\"reason\":\"x\"}",
            })
    void wrongTypesAndMissingFieldsAreNamed(String path, String body) {
        as("investigator")
                .body(body)
                .post(path.replace("ID", ID))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", notNullValue());
    }

    @Test
    void theWrongFieldIsPointedAt() {
        as("investigator")
                .body("{\"outcomes\":[{\"subject\":\"" + ID + "\"}],\"reason\":\"\"}")
                .post("/api/v1/cases/" + ID + "/closure")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/outcomes/0/outcome"))
                .body("errors.pointer", hasItem("/reason"));
        as("investigator")
                .body("{\"outcomes\":[{\"subject\":7}],\"reason\":\"x\"}")
                .post("/api/v1/cases/" + ID + "/closure")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcomes/0/subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "C-1042", "staff:S-1", "%00", "..%2f..", "x"})
    void whatHasNoSuchIdIsMissing(String id) {
        for (var path : List.of("/api/v1/alerts/", "/api/v1/cases/", "/api/v1/subjects/")) {
            given().auth()
                    .oauth2(Suite.oidc().token("investigator"))
                    .urlEncodingEnabled(false)
                    .get(path + id)
                    .then()
                    .statusCode(404);
        }
        for (var what : List.of("story", "timeline")) {
            as("investigator")
                    .urlEncodingEnabled(false)
                    .get("/api/v1/cases/" + id + "/" + what)
                    .then()
                    .statusCode(404);
        }
        for (var what : List.of("activity", "days", "explanations")) {
            as("investigator")
                    .urlEncodingEnabled(false)
                    .get("/api/v1/subjects/" + id + "/" + what)
                    .then()
                    .statusCode(404);
        }
        as("investigator")
                .urlEncodingEnabled(false)
                .body("{\"text\":\"x\"}")
                .post("/api/v1/cases/" + id + "/notes")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/alerts?limit=0",
                "/api/v1/alerts?limit=201",
                "/api/v1/alerts?limit=many",
                "/api/v1/alerts?state=HUGE",
                "/api/v1/alerts?kind=dog",
                "/api/v1/alerts?order=random",
                "/api/v1/alerts?cursor=abc",
                "/api/v1/alerts?family=%27%3Bdrop",
                "/api/v1/cases?state=DONE",
                "/api/v1/cases?cursor=%25",
                "/api/v1/cases?limit=-1",
                "/api/v1/subjects?kind=x",
                "/api/v1/subjects?limit=1000000",
                "/api/v1/search",
                "/api/v1/search?q=",
                "/api/v1/cases/00000000-0000-0000-0000-000000000000/story?from=yesterday",
                "/api/v1/cases/00000000-0000-0000-0000-000000000000/story?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "/api/v1/cases/00000000-0000-0000-0000-000000000000/timeline?limit=x",
            })
    void aParameterThatMakesNoSenseIsAMistake(String path) {
        var answer = as("investigator").urlEncodingEnabled(false).get(path);
        assertEquals(400, answer.statusCode(), path + ": " + answer.asString());
        assertTrue(answer.contentType().startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20or%201=1%20--", "%25", "_", "%5C", "%00", "%F0%9F%90%A6", "%27"})
    void aSearchForOddSignsFindsNothingAndBreaksNothing(String q) {
        for (var path : List.of("/api/v1/search?q=", "/api/v1/cases?q=", "/api/v1/alerts?q=", "/api/v1/subjects?q=")) {
            var answer = as("investigator").urlEncodingEnabled(false).get(path + q);
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, path + q + ": " + answer.asString());
            if (answer.statusCode() == 200) {
                assertEquals(List.of(), answer.jsonPath().getList("items"), path + q);
            }
        }
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        as("investigator")
                .body("{\"text\":\"" + "x".repeat(10_001) + "\"}")
                .post("/api/v1/cases/" + ID + "/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void whoHasNoNameIsAskedForOneBeforeTheFormMatters() {
        given().contentType("application/x-www-form-urlencoded")
                .body("text=x")
                .post("/api/v1/cases/" + ID + "/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
    }

    @Test
    void aMistakeOfTheWholeBodyPointsNowhere() {
        as("investigator")
                .body("{\"text\":")
                .post("/api/v1/cases/" + ID + "/notes")
                .then()
                .statusCode(400)
                .body("errors[0]", not(hasKey("pointer")));
    }

    @Test
    void anotherMethodIsRefused() {
        as("investigator").delete("/api/v1/cases/" + ID).then().statusCode(405);
        as("investigator").put("/api/v1/alerts").then().statusCode(405);
    }

    @Test
    void oddVersionsAndKeysAreRefused() {
        as("investigator")
                .header("If-Match", "seven")
                .body("{\"text\":\"x\"}")
                .post("/api/v1/cases/" + ID + "/notes")
                .then()
                .statusCode(400);
        as("investigator")
                .header("Idempotency-Key", "a b")
                .body("{\"text\":\"x\"}")
                .post("/api/v1/cases/" + ID + "/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void aProblemNamesNoInternals() {
        var body = as("investigator")
                .body("{\"to\":\"DONE\"}")
                .post("/api/v1/cases/" + ID + "/transition")
                .asString();
        assertFalse(body.contains("dev.probity.cases"), body);
        assertFalse(body.contains("Exception"), body);
    }
}
