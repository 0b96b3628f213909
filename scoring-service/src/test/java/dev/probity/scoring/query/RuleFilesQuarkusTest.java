package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.stream.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RuleFilesQuarkusTest {
    private static final String RULES = "/api/v1/rules";

    @BeforeAll
    static void findTheService() {
        RestAssured.port = SuiteResource.port();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role)).contentType("application/json");
    }

    private static String rule(String id) {
        return """
            title: Figures exported %1$s
            id: %1$s
            level: high
            logsource:
                product: probity
            detection:
                selection:
                    action: EXPORT
                condition: selection
            """.formatted(id);
    }

    private static ValidatableResponse add(String name, String text) {
        return as("detection-engineer")
                .body(Map.of("name", name, "text", text))
                .post(RULES)
                .then();
    }

    private static ValidatableResponse change(String name, String version, Map<String, String> body) {
        return as("admin")
                .header("If-Match", version)
                .body(body)
                .put(RULES + "/" + name)
                .then();
    }

    private static void declined(ValidatableResponse response, int status) {
        response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    @Test
    void fileIsAddedChangedDisabledAndDeletedAndItsVersionsSayBywhom() {
        add("life.yml", rule("life"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/rules/life.yml"))
                .body("rules.id", equalTo(List.of("life")))
                .body("problems", hasSize(0));
        as("admin").get(RULES).then().statusCode(200).body("items.name", hasItem("life.yml"));
        change("life.yml", "\"1\"", Map.of("text", rule("life").replace("EXPORT", "VIEW")))
                .statusCode(200)
                .header("ETag", "\"2\"");
        change("life.yml", "\"2\"", Map.of("state", "disabled")).statusCode(200).body("rules", hasSize(0));
        as("admin")
                .header("If-Match", "\"3\"")
                .delete(RULES + "/life.yml")
                .then()
                .statusCode(204);
        declined(as("admin").get(RULES + "/life.yml").then(), 404);
        as("admin").get(RULES).then().body("items.name", not(hasItem("life.yml")));
        as("detection-engineer")
                .get(RULES + "/life.yml/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(4, 3, 2, 1)))
                .body("items.state", equalTo(List.of("deleted", "disabled", "enabled", "enabled")))
                .body("items[0].changedBy", not(equalTo("")))
                .body("items[0].changedAt", containsString("T"));
        add("life.yml", rule("life")).statusCode(201).header("ETag", "\"5\"");
    }

    @Test
    void brokenRuleHasLineAndReasonAndStopsNoOther() {
        add("broken.yml", rule("whole") + "---\n" + rule("halved").replace("action:", "action|nonsense:"))
                .statusCode(201)
                .body("rules.id", equalTo(List.of("whole")))
                .body("problems[0].line", equalTo(18))
                .body("problems[0].reason", containsString("\"nonsense\" isn't known"));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotRead() {
        add("guarded.yml", rule("guarded")).statusCode(201);
        declined(add("guarded.yml", rule("guarded")), 409);
        declined(
                as("admin")
                        .body(Map.of("state", "disabled"))
                        .put(RULES + "/guarded.yml")
                        .then(),
                428);
        declined(as("admin").delete(RULES + "/guarded.yml").then(), 428);
        change("guarded.yml", "\"1\"", Map.of("state", "disabled")).statusCode(200);
        declined(change("guarded.yml", "\"1\"", Map.of("state", "enabled")), 412);
        declined(
                as("admin")
                        .header("If-Match", "1")
                        .delete(RULES + "/guarded.yml")
                        .then(),
                412);
    }

    /** All at once, as several instances would: each sees those before it, and none is lost. */
    @Test
    void changesAtOnceComeOneAfterTheOther() throws Exception {
        add("race.yml", rule("race")).statusCode(201);
        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> as("admin")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("state", "disabled"))
                    .put(RULES + "/race.yml")
                    .statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(tries)) {
                statuses.add(answer.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), statuses.stream().sorted().toList());
    }

    @Test
    void whatIsNoFileIsAProblem() {
        declined(add("../up.yml", rule("up")), 400);
        declined(add("preview", rule("up")), 400);
        declined(add("empty.yml", " "), 400);
        declined(as("admin").body(Map.of("name", "x.yml")).post(RULES).then(), 400);
        declined(as("admin").body("").post(RULES).then(), 400);
        declined(as("admin").body("null").post(RULES).then(), 400);
        add("states.yml", rule("states")).statusCode(201);
        declined(change("states.yml", "\"1\"", Map.of("state", "perhaps")), 400);
        declined(change("nowhere.yml", "\"1\"", Map.of("state", "enabled")), 404);
        declined(as("admin").get(RULES + "/nowhere.yml/versions").then(), 404);
    }

    @Test
    void onlyThoseWhoWorkOnRulesMayReadOrChangeThem() {
        for (var role : List.of("investigator", "approver", "auditor", "service")) {
            declined(as(role).get(RULES).then(), 403);
            declined(as(role).get(RULES + "/a.yml").then(), 403);
            declined(as(role).get(RULES + "/a.yml/versions").then(), 403);
            declined(
                    as(role).body(Map.of("name", "a.yml", "text", rule("a")))
                            .post(RULES)
                            .then(),
                    403);
            declined(
                    as(role).body(Map.of("state", "disabled"))
                            .put(RULES + "/a.yml")
                            .then(),
                    403);
            declined(as(role).delete(RULES + "/a.yml").then(), 403);
        }
        declined(given().get(RULES).then(), 401);
        declined(given().contentType("application/json").body("{}").post(RULES).then(), 401);
        declined(
                given().contentType("application/json")
                        .body("{}")
                        .put(RULES + "/a.yml")
                        .then(),
                401);
        declined(given().delete(RULES + "/a.yml").then(), 401);
        declined(given().get(RULES + "/a.yml").then(), 401);
        declined(given().get(RULES + "/a.yml/versions").then(), 401);
    }
}
