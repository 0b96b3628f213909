package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.stream.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served is what is published, and opens to whoever may. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PublishedInterfaceQuarkusTest {
    private static final String RISK = "/api/v1/subjects/staff/S-rest/risk";

    @BeforeAll
    static void isReady() {
        RestAssured.port = SuiteResource.port();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role));
    }

    /** Whatever is published, now or later: no path is forgotten. */
    @Test
    void everyPublishedOperationWantsAToken() throws IOException {
        String path = "";
        int operations = 0;
        for (var line : Files.readAllLines(Path.of("contracts/openapi.yaml"))) {
            if (line.startsWith("  /")) {
                path = line.strip().replace(":", "").replaceAll("\\{[^}]*}", "x");
            } else if (line.matches("    (get|post|put|patch|delete):")) {
                given().contentType("application/json")
                        .request(line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT), path)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json");
                operations++;
            }
        }
        assertTrue(operations >= 7, operations + " operations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/subjects",
                RISK,
                "/api/v1/subjects/staff/S-rest/findings",
                "/api/v1/subjects/staff/S-rest/explanations",
                "/api/v1/subjects/staff/S-busy/activity",
                "/api/v1/subjects/merchant/M-days/days",
                "/api/v1/subjects/staff/S-busy/ties",
                "/api/v1/bets",
                "/api/v1/status"
            })
    void nobodyReadsWithoutTheRightToken(String path) {
        var issuer = SuiteResource.issuer();
        declined(given(), path, 401);
        declined(given().auth().oauth2("no.such.token"), path, 401);
        declined(given().auth().oauth2(issuer.token("investigator", "probity-case", 5)), path, 401);
        declined(given().auth().oauth2(issuer.token("investigator", "probity-scoring", -5)), path, 401);
        declined(given().auth().oauth2(issuer.tokenOfTheLocalSuite("investigator")), path, 401);
    }

    @Test
    void aPathThatIsNoneIsAProblem() {
        declined(as("investigator"), "/api/v1/nothing", 404);
    }

    @Test
    void whatIsOnlyReadCannotBeWritten() {
        as("admin").body("{}").post(RISK).then().statusCode(405).contentType("application/problem+json");
    }

    private static void declined(RequestSpecification request, String path, int status) {
        request.urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", matchesPattern("https://probity.dev/problems/[a-z-]+"))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        for (var check : List.of("live", "ready", "started")) {
            given().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
        }
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        for (var metric : List.of(
                "probity_scoring_records_total",
                "probity_scoring_findings_total",
                "probity_scoring_alerts_total",
                "probity_scoring_threads_replaced_total",
                "probity_scoring_dead_letters_total{topic=\"probity.bets\"",
                "probity_scoring_dead_letters_total{topic=\"probity.peers\"",
                "probity_scoring_dead_letters_total{topic=\"probity.policies\"",
                "probity_scoring_withheld_total{why=\"small-group\"",
                "probity_scoring_forgotten_total",
                "probity_scoring_dead_letters_total{topic=\"internal\"",
                "probity_scoring_alert_latency_seconds_bucket",
                "kafka_stream_thread_",
                "kafka_consumer_fetch_manager_records_lag")) {
            assertTrue(metrics.contains(metric), metric);
        }
        assertFalse(metrics.contains("kafka_stream_state_"), "figures of single stores drown all others");
    }

    @Test
    void thePublishedInterfaceIsTheOneThatIsServed() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        var committed = Path.of("contracts/openapi.yaml");
        Files.createDirectories(Path.of("target/openapi"));
        Files.writeString(Path.of("target/openapi/served.yaml"), served);
        assertEquals(
                Files.exists(committed) ? Files.readString(committed) : "",
                served,
                "copy target/openapi/served.yaml to contracts/openapi.yaml if the change is meant");
    }
}
