package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.stream.SuiteResource;
import dev.probity.scoring.stream.Traffic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The policy changes by four eyes, and holds for what comes after; one history, told in order. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoliciesQuarkusTest {
    private static final String PATH = "/api/v1/policies";
    private static final String ENGINEER = "detection-engineer";
    private static final String OFFICER = "privacy-officer";
    private static final String NO_TIPS = """
            {"why":"%s","rules":[{"id":"no-tips","where":{},"forbid":[{"kind":"family","name":"tips"}],\
            "smallestGroup":0,"legalBasis":"an agreement"}]}""";

    @BeforeAll
    static void start() {
        RestAssured.port = SuiteResource.port();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("auditor").get(PATH).statusCode() == 200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role)).contentType("application/json");
    }

    private static ValidatableResponse propose(String role, String ifMatch, String why) {
        return as(role).header("If-Match", ifMatch)
                .body(NO_TIPS.formatted(why))
                .put(PATH)
                .then();
    }

    private static ValidatableResponse decide(String role, String ifMatch, int version, String outcome) {
        return as(role).header("If-Match", ifMatch)
                .body("{\"outcome\":\"" + outcome + "\",\"why\":\"as agreed\"}")
                .post(PATH + "/" + version + "/decision")
                .then();
    }

    private static void problem(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://probity.dev/problems/" + slug));
    }

    @Test
    @Order(1)
    void beforeAnyPolicyNothingIsForbidden() {
        as("auditor").get(PATH).then().statusCode(200).header("ETag", "\"0\"").body("items", hasSize(0));
        problem(as("auditor").get(PATH + "/in-force").then(), 404, "unknown-policy");
        problem(as("auditor").get(PATH + "/1").then(), 404, "unknown-policy");
    }

    @Test
    @Order(2)
    void onlyThoseWhoMaySayWhatIsWatchedChangeIt() {
        for (var role : List.of("investigator", "approver", "auditor", "admin", "service")) {
            problem(propose(role, "\"0\"", "I want it"), 403, "forbidden");
        }
        problem(as("integrator").get(PATH).then(), 403, "forbidden");
    }

    @Test
    @Order(3)
    void faultsComeBackWithPlaceAndReason() {
        problem(
                as(ENGINEER)
                        .header("If-Match", "\"0\"")
                        .body("""
                                {"why":"x","rules":[{"id":"a","where":{},"forbid":[{"kind":"detector","name":"volumes"}],\
                                "legalBasis":"b"}]}""")
                        .put(PATH)
                        .then()
                        .body("errors.pointer", contains("/rules/0/forbid/0/name")),
                400,
                "invalid-policy");
        problem(as(ENGINEER).header("If-Match", "\"0\"").body("{}").put(PATH).then(), 400, "invalid-policy");
        problem(propose(ENGINEER, "\"0\"", " ").body("errors.pointer", contains("/why")), 400, "invalid-policy");
    }

    @Test
    @Order(4)
    void whoeverChangesItSaysWhatTheyRead() {
        problem(as(ENGINEER).body(NO_TIPS.formatted("why")).put(PATH).then(), 428, "version-missing");
        problem(propose(ENGINEER, "\"7-CONFIRMED\"", "why"), 412, "changed-meanwhile");
    }

    /** Whatever their order, one is written and the other hears that somebody was faster. */
    @Test
    @Order(5)
    void ofProposalsMadeAtTheSameTimeOneIsTaken() {
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> propose(ENGINEER, "\"0\"", "why " + i).extract().statusCode()))
                .toList();
        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> statuses.merge(answer.join(), 1, Integer::sum));
        assertEquals(new TreeMap<>(java.util.Map.of(200, 1, 412, 3)), statuses);
    }

    @Test
    @Order(6)
    void nobodyConfirmsWhatTheyProposed() {
        problem(decide(ENGINEER, "\"1-PROPOSED\"", 1, "CONFIRMED"), 409, "conflict");
        problem(decide(OFFICER, "\"0\"", 1, "CONFIRMED"), 412, "changed-meanwhile");
        problem(decide(OFFICER, "\"1-PROPOSED\"", 2, "CONFIRMED"), 404, "unknown-policy");
        problem(decide(OFFICER, "\"1-PROPOSED\"", 1, "MAYBE"), 400, "invalid-policy");
        problem(propose(OFFICER, "\"1-PROPOSED\"", "another"), 409, "conflict");
    }

    @Test
    @Order(7)
    void confirmedPolicyHoldsForWhatComesAfter() {
        decide(OFFICER, "\"1-PROPOSED\"", 1, "CONFIRMED")
                .statusCode(200)
                .header("ETag", "\"1-CONFIRMED\"")
                .body("proposed.by", equalTo("u-" + ENGINEER))
                .body("decided.by", equalTo("u-" + OFFICER));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("investigator")
                        .get(PATH + "/in-force")
                        .then()
                        .statusCode(200)
                        .body("version", equalTo(1))
                        .body("rules[0].forbid[0].name", equalTo("tips")));
        problem(decide(OFFICER, "\"1-CONFIRMED\"", 1, "REFUSED"), 409, "conflict");
        try (var traffic = new Traffic(SuiteResource.broker())) {
            for (var family : List.of(Family.TIPS, Family.PURPOSE)) {
                FindingFixtures.inBothHorizons("staff:P", family, FindingFixtures.MONDAY, 300)
                        .forEach(traffic::found);
            }
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("service")
                        .get("/api/v1/subjects/staff/P/risk")
                        .then()
                        .statusCode(200)
                        .body("policyVersion", equalTo("1"))
                        .body("lines.family", contains("purpose")));
        as("service")
                .get("/api/v1/subjects/staff/P/explanations")
                .then()
                .body("forbidden.name", contains("tips"))
                .body("smallestGroup", equalTo(0));
        as("service")
                .get("/api/v1/subjects/staff/P/findings")
                .then()
                .body("items.policyVersion", hasItem("1"))
                .body("items", hasSize(2));
    }

    @Test
    @Order(8)
    void proposalMayBeTakenBackAndEveryVersionStaysOnRecord() {
        propose(ENGINEER, "\"1-CONFIRMED\"", "on second thoughts").statusCode(200);
        decide(ENGINEER, "\"2-PROPOSED\"", 2, "REFUSED").statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("auditor")
                        .get(PATH)
                        .then()
                        .header("ETag", "\"2-REFUSED\"")
                        .body("items.state", contains("REFUSED", "CONFIRMED")));
        as("auditor").get(PATH + "/in-force").then().body("version", equalTo(1));
        String cursor = as("auditor")
                .get(PATH + "?limit=1")
                .then()
                .body("items.version", contains(2))
                .extract()
                .path("nextCursor");
        as("auditor").queryParam("cursor", cursor).get(PATH).then().body("items.version", contains(1));
        problem(as("auditor").get(PATH + "?cursor=eAp5").then(), 400, "invalid-parameter");
    }
}
