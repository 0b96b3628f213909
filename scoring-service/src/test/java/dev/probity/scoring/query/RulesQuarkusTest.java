package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.stream.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RulesQuarkusTest {
    private static final String PREVIEW = "/api/v1/rules/preview";

    private static final String RULE = """
            title: Figures exported
            id: 6a7f1c1e-0000-4000-8000-000000000001
            logsource:
                product: probity
            detection:
                selection:
                    action: EXPORT
                condition: selection
            """;

    @BeforeAll
    static void findTheService() {
        RestAssured.port = SuiteResource.port();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role)).contentType("application/json");
    }

    private static Map<String, Object> request(String rules, List<Map<String, Object>> events) {
        return Map.of("rules", rules, "events", events);
    }

    private static Map<String, Object> sample(String action) {
        return Map.of("time", "2026-11-01T10:00:00Z", "record", Map.of("action", action));
    }

    @Test
    void rulesAreTriedOnSamples() {
        as("detection-engineer")
                .body(request(RULE, List.of(sample("VIEW"), sample("EXPORT"))))
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("rules.title", contains("Figures exported"))
                .body("problems", hasSize(0))
                .body("matches.event", contains("1"))
                .body("matches.rule", contains("6a7f1c1e-0000-4000-8000-000000000001"));
    }

    @Test
    void tenThousandSamplesAreTakenAndOneMoreIsNot() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            events.add(sample(i % 100 == 0 ? "EXPORT" : "VIEW"));
        }
        as("admin")
                .body(request(RULE, events))
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("matches", hasSize(100));
        events.add(sample("VIEW"));
        as("admin")
                .body(request(RULE, events))
                .post(PREVIEW)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/events"))
                .body("errors[0].rule", equalTo("maxItems"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"rules\":[]}",
                "{\"rules\":\"x\",\"events\":{}}",
                "{\"rules\":\"x\",\"events\":[null]}"
            })
    void whatIsNoRequestIsAProblem(String body) {
        as("detection-engineer")
                .body(body)
                .post(PREVIEW)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void onlyThoseWhoWorkOnRulesMayTryThem() {
        as("investigator").body(request(RULE, List.of())).post(PREVIEW).then().statusCode(403);
        given().contentType("application/json").body("{}").post(PREVIEW).then().statusCode(401);
        var issuer = SuiteResource.issuer();
        for (var token : List.of(
                "no.such.token",
                issuer.token("detection-engineer", "probity-case", 5),
                issuer.token("detection-engineer", "probity-scoring", -5),
                issuer.tokenOfTheLocalSuite("detection-engineer"))) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(request(RULE, List.of()))
                    .post(PREVIEW)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    /** By what the request announces, before any of it is read. */
    @Test
    void aBodyBeyondTheLimitIsRefusedAndToldSo() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SuiteResource.port())) {
            socket.setSoTimeout(10_000);
            var head = "POST " + PREVIEW + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + SuiteResource.issuer().token("admin")
                    + "\r\nContent-Length: 34603008\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("https://probity.dev/problems/too-large"), answer);
        }
    }
}
