package dev.probity.cases.http;

import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class ObservabilityQuarkusTest {
    @Test
    void itSaysThatItIsAliveStartedAndReady() {
        for (var what : List.of("live", "started", "ready")) {
            given().get("/q/health/" + what).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @Test
    void itCountsWhatItDoes() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("outcome", "INSUFFICIENT", "reason", "x"))
                .post("/api/v1/alerts/" + alert.id() + "/dismissal")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var metrics =
                    given().get("/q/metrics").then().statusCode(200).extract().asString();
            for (var name : List.of(
                    "probity_case_alerts_consumed_total{",
                    "probity_case_files{",
                    "probity_case_alerts_overdue",
                    "probity_case_appeals_overdue",
                    "probity_case_outbox_backlog ",
                    "probity_case_outbox_sent_total{",
                    "probity_case_decisions_total{")) {
                assertTrue(metrics.contains("\n" + name), name);
            }
        });
    }

    @Test
    void whatIsCountedStandsThereBeforeItFirstHappens() {
        var metrics = given().get("/q/metrics").then().extract().asString();
        var counts = List.of(
                "probity_case_dead_letters_total{rule=\"misplaced\",topic=\"probity.alerts\"} ",
                "probity_case_dead_letters_total{rule=\"unreadable\",topic=\"probity.parties\"} ",
                "probity_case_dead_letters_total{rule=\"unprocessable\",topic=\"probity.risk\"} ",
                "probity_case_decisions_total{on=\"alert\",outcome=\"AUTHORISED\"} ",
                "probity_case_decisions_total{on=\"case\",outcome=\"CONFIRMED\"} ",
                "probity_case_alerts_consumed_total{result=\"repeated\"} ",
                "probity_case_watch_notices_total{kind=\"TRIES\"} ",
                "probity_case_outbox_failed_total{route=\"INGEST\"} ");
        assertEquals(
                List.of(),
                counts.stream().filter(name -> !metrics.contains("\n" + name)).toList());
    }

    @Test
    void aDispositionTravelsInTheTraceOfTheDecision() {
        var alert = arrived(anAlertBelowTheLine());
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        as("investigator")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("outcome", "INSUFFICIENT", "reason", "x"))
                .post("/api/v1/alerts/" + alert.id() + "/dismissal")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> !Topics.read("probity.dispositions", r -> r.key().equals(alert.subject()))
                        .isEmpty());
        var told = Topics.read("probity.dispositions", r -> r.key().equals(alert.subject()))
                .getFirst();
        var header = new String(told.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        assertEquals(trace, header.split("-")[1]);
    }
}
