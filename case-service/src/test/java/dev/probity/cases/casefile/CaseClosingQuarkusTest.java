package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The decision about a case, and what follows from it. */
@QuarkusTest
@ComponentTest
class CaseClosingQuarkusTest {
    @Test
    void closingTellsScoringOfEachSubjectWithItsAlerts() {
        var file = anOpenCase();
        var second = arrived(anAlertOn(file.alert().subject()));
        var merchantId = as("investigator").get(file.path("")).jsonPath().getString("subjects[1].subject.id");
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("subject", file.subjectId(), "outcome", "CONFIRMED"),
                                Map.of("subject", merchantId, "outcome", "INSUFFICIENT")),
                        "reason",
                        "They were heard"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("clock", equalTo(null))
                .body("actions", equalTo(List.of("BRING_IN", "RECUSE", "PROPOSE", "HOLD", "ASK_ERASURE")));
        await().atMost(PATIENCE)
                .until(() -> Topics.read("probity.dispositions", r -> r.value().contains(file.id()))
                                .size()
                        == 2);
        var told = Topics.read(
                "probity.dispositions", r -> r.key().equals(file.alert().subject()));
        var disposition = JsonPath.from(told.getFirst().value());
        assertEquals("CONFIRMED", disposition.getString("outcome"));
        assertEquals(
                List.of(file.alert().id().toString(), second.id().toString()).stream()
                        .sorted()
                        .toList(),
                disposition.getList("alertIds", String.class).stream().sorted().toList());
        assertEquals("DECIDED", read(second).getString("alert.state"));
        assertEquals("CONFIRMED", read(second).getString("alert.outcome"));
    }

    @Test
    void newEvidenceAfterTheDecisionOpensANewCase() {
        var file = anOpenCase();
        as("investigator")
                .body(file.closure("FALSE_ALARM"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        var again = arrived(anAlertOn(file.alert().subject()));
        assertNotEquals(file.id(), read(again).getString("alert.case.id"));
        as("investigator")
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(200)
                .body("cases", hasSize(2));
    }

    @Test
    void everyAlertedSubjectNeedsAnOutcome() {
        var file = anOpenCase();
        var merchantId = as("investigator").get(file.path("")).jsonPath().getString("subjects[1].subject.id");
        as("investigator")
                .body(Map.of("outcomes", List.of(Map.of("subject", merchantId, "outcome", "CONFIRMED")), "reason", "x"))
                .post(file.path("/closure"))
                .then()
                .statusCode(409);
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("subject", file.subjectId(), "outcome", "CONFIRMED"),
                                Map.of("subject", file.subjectId(), "outcome", "FALSE_ALARM")),
                        "reason",
                        "x"))
                .post(file.path("/closure"))
                .then()
                .statusCode(400);
    }
}
