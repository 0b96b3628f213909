package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.suite.RecordSchema;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Suite.class)
class ThinWayQuarkusTest {
    @Test
    void anAlertBecomesACaseIsClosedAndItsDispositionReachesTheTopic() {
        var alert = anAlertAboveTheLine();
        Topics.send("probity.alerts", alert.subject(), alert.json());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("investigator")
                        .get("/api/v1/alerts/" + alert.id())
                        .then()
                        .statusCode(200)
                        .body("alert.case.ref", notNullValue()));
        var row = as("investigator")
                .get("/api/v1/alerts/" + alert.id())
                .then()
                .extract()
                .jsonPath();
        var caseId = row.getString("alert.case.id");
        var subjectId = row.getString("alert.subject.id");

        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + caseId + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee.id", equalTo("investigator"));
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", subjectId, "outcome", "CONFIRMED")),
                        "reason",
                        "They said so"))
                .post("/api/v1/cases/" + caseId + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = Topics.read("probity.dispositions", r -> r.key().equals(alert.subject()));
            assertEquals(1, told.size());
            assertEquals(
                    List.of(),
                    RecordSchema.DISPOSITION.faults(
                            new ObjectMapper().readTree(told.getFirst().value())));
        });
    }
}
