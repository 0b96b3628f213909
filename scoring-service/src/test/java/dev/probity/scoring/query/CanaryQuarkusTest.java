package dev.probity.scoring.query;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.stream.Collector;
import dev.probity.scoring.stream.LogLines;
import dev.probity.scoring.stream.SuiteResource;
import dev.probity.scoring.stream.Traffic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a request is about, or names anywhere, is told by no log and no span; nor is it of a record that can't be read. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(Collector.class)
class CanaryQuarkusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PREVIEW = "/api/v1/rules/preview";

    /** Whoever is named, in a word that nothing else says. */
    private final String name = "canary" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void findTheService() {
        RestAssured.port = SuiteResource.port();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(SuiteResource.issuer().token(role)).contentType("application/json");
    }

    private static void ask(Response answer) {
        assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " " + answer.asString());
    }

    /** Somebody of whom there is a bill, so that there is an answer to tell of. */
    private void found() {
        try (var traffic = new Traffic(SuiteResource.broker())) {
            inBothHorizons("staff:" + name, Family.PURPOSE, MONDAY, 20).forEach(traffic::found);
            for (var topic : List.of("probity.activity", "probity.parties", "probity.ties")) {
                traffic.send(topic, "staff:" + name, ("{\"id\":\"" + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        await().atMost(PATIENCE)
                .until(() -> as("service")
                                .get("/api/v1/subjects/staff/" + name + "/risk")
                                .statusCode()
                        == 200);
    }

    private void asked() {
        for (var what : List.of("risk", "findings", "explanations", "activity", "days", "ties")) {
            ask(as("service").get("/api/v1/subjects/staff/" + name + "/" + what));
            ask(as("service").get("/api/v1/subjects/staff/" + name + "/" + what + "?cursor=" + name + "&at=" + name));
            ask(as("service").get("/api/v1/subjects/" + name + "/" + name + "/" + what));
        }
        ask(as("service").get("/api/v1/subjects?kind=" + name + "&order=" + name));
        ask(as("service").get("/api/v1/" + name + "?of=" + name));
        ask(as("detection-engineer").get("/" + name));
        for (var path : List.of("rules", "back-tests", "policies", "bets")) {
            ask(as("detection-engineer").get("/api/v1/" + path + "/" + name + "?limit=" + name));
        }
        ask(as("investigator").get("/api/v1/rules/" + name));
        ask(given().auth().oauth2(name).get("/api/v1/rules/" + name));
    }

    private void written() {
        var rule = """
                title: Of %1$s
                id: 6a7f1c1e-0000-4000-8000-000000000077
                logsource:
                    product: probity
                detection:
                    selection:
                        staffId: %1$s
                    condition: selection
                """.formatted(name);
        for (var text : List.of(rule, rule.replace("selection:", name + ":"), rule + name, "\t" + name + ": [", name)) {
            var event = Map.of("time", name, "record", Map.of("staffId", name, name, List.of(name)));
            var timed = Map.of("time", "2026-11-01T10:00:00Z", "record", Map.of("staffId", name));
            ask(as("detection-engineer")
                    .body(Map.of("rules", text, "events", List.of(timed)))
                    .post(PREVIEW));
            ask(as("detection-engineer")
                    .body(Map.of("rules", text, "events", List.of(event)))
                    .post(PREVIEW));
        }
        for (var body : List.of(
                "{\"" + name + "\":1",
                "{\"rules\":{\"" + name + "\":1}}",
                "{\"rules\":\"x\",\"events\":\"" + name + "\"}",
                "\"" + name + "\"",
                name)) {
            ask(as("detection-engineer").body(body).post(PREVIEW));
            ask(as("detection-engineer").body(body).post("/api/v1/rules"));
            ask(as("detection-engineer").body(body).put("/api/v1/rules/" + name + ".yml"));
            ask(as("detection-engineer").body(body).post("/api/v1/back-tests"));
            ask(as("detection-engineer").body(body).post("/api/v1/policies"));
        }
        ask(as("detection-engineer")
                .body(Map.of("name", "canary.yml", "text", rule.replace("selection:", name + ":"), "state", "ENABLED"))
                .post("/api/v1/rules"));
    }

    /** Waits until the span of a request that is told of is out; those before it are, too. */
    private static void spansAreOut() {
        var fence = "fence-" + UUID.randomUUID();
        as("detection-engineer").header("User-Agent", fence).get("/api/v1/rules");
        await().atMost(PATIENCE).until(() -> Collector.taken().stream().anyMatch(text -> text.contains(fence)));
    }

    @Test
    void aNameLeavesByNoLogAndNoSpan() {
        try (var log = LogLines.listen()) {
            found();
            asked();
            written();
            spansAreOut();
            assertEquals(
                    List.of(),
                    log.lines().stream().filter(line -> line.contains(name)).toList());
            assertEquals(
                    List.of(),
                    Collector.taken().stream()
                            .filter(text -> text.contains(name))
                            .toList());
            assertTrue(Collector.taken().stream().anyMatch(text -> text.contains("/api/v1/subjects/{kind}/{id}/risk")));
            assertFalse(as("service").get("/q/metrics").asString().contains(name));
        }
    }

    /** Were a name to leave, it would be noticed. */
    @Test
    void aNameThatLeavesIsNoticed() {
        try (var log = LogLines.listen()) {
            Logger.getLogger("canary").warn("of " + name);
            as("detection-engineer").header("User-Agent", name).get("/api/v1/rules");
            spansAreOut();
            assertTrue(log.lines().stream().anyMatch(line -> line.contains(name)));
            assertTrue(Collector.taken().stream().anyMatch(text -> text.contains(name)));
        }
    }
}
