package dev.probity.cases.detection;

import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.TestScoring;
import dev.probity.cases.suite.TestScoring.Said;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules, back-tests, policies and bets, asked of scoring by people as themselves. */
@QuarkusTest
@ComponentTest
class DetectionQuarkusTest {
    private static final String ENGINEER = "detection-engineer";
    private static final String RULES = "/api/v1/detection/rules";
    private static final String PROBLEM =
            "{\"type\":\"https://probity.dev/problems/changed-meanwhile\",\"title\":\"Changed\",\"status\":412,\"detail\":\"It is at version 4.\"}";

    private final TestScoring scoring = Suite.scoring();

    @AfterEach
    void asBefore() {
        scoring.away(false);
        scoring.forgetsAllButSubjects();
    }

    @Test
    void scoringIsAskedWithTheTokenOfWhoAsks() {
        var token = Suite.oidc().token(ENGINEER);
        given().auth().oauth2(token).get(RULES).then().statusCode(200);
        assertEquals("Bearer " + token, scoring.lastAuthorization());
        assertEquals("/api/v1/rules", scoring.last().path());
    }

    @Test
    void aChangeGoesThereWithWhatItWasDecidedOnAndComesBackAsItIs() {
        scoring.answersAt("/api/v1/rules/mine.yml", new Said(412, Map.of("ETag", "\"4\""), PROBLEM));
        as(ENGINEER)
                .header("If-Match", "\"3\"")
                .body(Map.of("text", "title: x"))
                .put(RULES + "/mine.yml")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", "\"4\"")
                .body(equalTo(PROBLEM));
        assertEquals(
                new TestScoring.Asked("PUT", "/api/v1/rules/mine.yml", "null", "\"3\"", "{\"text\":\"title: x\"}"),
                scoring.last());
    }

    @Test
    void whatIsMadeLiesHere() {
        scoring.answersAt(
                "/api/v1/back-tests",
                new Said(202, Map.of("Location", "http://scoring:8080/api/v1/back-tests/b-1"), "{\"id\":\"b-1\"}"));
        as(ENGINEER)
                .body(Map.of("name", "x"))
                .post("/api/v1/detection/back-tests")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/detection/back-tests/b-1"))
                .body("id", equalTo("b-1"));
    }

    @Test
    void whatIsDeletedLeavesNothingToSay() {
        scoring.answersAt("/api/v1/rules/gone.yml", new Said(204, Map.of(), ""));
        as(ENGINEER)
                .header("If-Match", "\"1\"")
                .delete(RULES + "/gone.yml")
                .then()
                .statusCode(204);
        assertEquals("DELETE", scoring.last().method());
    }

    @Test
    void waitingIsSaidAsScoringSaysIt() {
        scoring.answersAt("/api/v1/policies/77", new Said(503, Map.of("Retry-After", "7"), "{\"status\":503}"));
        as(ENGINEER).get("/api/v1/detection/policies/77").then().statusCode(503).header("Retry-After", "7");
    }

    @Test
    void pagesOfPoliciesAreAskedForByCursorAndLimitAlone() {
        as("privacy-officer")
                .get("/api/v1/detection/policies?cursor=abc&limit=7&other=1")
                .then()
                .statusCode(200);
        assertEquals(
                "GET /api/v1/policies",
                scoring.last().method() + " " + scoring.last().path());
        assertEquals(
                Map.of("cursor", "abc", "limit", "7"), parameters(scoring.last().query()));
        as("privacy-officer")
                .get("/api/v1/detection/policies?limit=1000")
                .then()
                .statusCode(400);
    }

    private static Map<String, String> parameters(String query) {
        return java.util.Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void aSignInThatScoringDoesNotTakeIsNotSignedOut() {
        scoring.answersAt("/api/v1/policies/7", new Said(401, Map.of(), "{}"));
        as(ENGINEER)
                .get("/api/v1/detection/policies/7")
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"))
                .body("detail", containsString("probity-scoring"));
    }

    @Test
    void whereScoringIsAwayNothingElseSpeaksForIt() {
        scoring.away(true);
        as(ENGINEER)
                .get(RULES)
                .then()
                .statusCode(503)
                .body("type", endsWith("/scoring-unavailable"))
                .body("detail", not(containsString("away")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules/..%2Fsubjects",
                "/rules/%2e%2e",
                "/rules/a%3Fb",
                "/rules/a%23b",
                "/rules/a%20b/versions",
                "/policies/1x",
                "/policies/..",
                "/back-tests/a.b",
                "/subjects/staff/W-1/risk",
                "/status",
                "/rules/x/y"
            })
    void noOtherAddressOfScoringIsReached(String path) {
        as(ENGINEER).get("/api/v1/detection/bets").then().statusCode(200);
        var before = scoring.last();
        as(ENGINEER)
                .urlEncodingEnabled(false)
                .get("/api/v1/detection" + path)
                .then()
                .statusCode(404);
        assertEquals(before, scoring.last());
    }

    @Test
    void anotherWayOfAskingIsRefused() {
        as(ENGINEER)
                .contentType(ContentType.JSON)
                .body("{}")
                .patch(RULES + "/x")
                .then()
                .statusCode(405);
        as(ENGINEER).contentType(ContentType.JSON).body("[]").post(RULES).then().statusCode(400);
    }
}
