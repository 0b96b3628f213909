package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOfTips;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.alert.AlertWays;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a measure's words name, beside whom it is against. */
@QuarkusTest
@ComponentTest
class WhatIsToldQuarkusTest {
    @Test
    void whatAMerchantIsToldNamesNoMemberOfStaffNotEvenByPseudonym() {
        var measure = nothingProposed();
        var pseudonym = as("investigator")
                .get("/api/v1/subjects/" + measure.staffId())
                .jsonPath()
                .getString("subject.label");
        var bill = anAlertOn(measure.merchant())
                .payment("gain", 5, "Reviews vanished after looks of " + measure.staff(), "e-1");
        Topics.send("probity.risk", measure.merchant(), bill.bill());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var statement = as("investigator")
                    .body(measure.body(Map.of(
                            "action",
                            "TERMINATE_ACCOUNT",
                            "exception",
                            Map.of("kind", "LEGAL_ORDER", "reason", "What %s did".formatted(pseudonym)))))
                    .post("/api/v1/cases/" + measure.caseId() + "/proposals/preview")
                    .jsonPath()
                    .getString("statement");
            assertTrue(statement.contains("Reviews vanished after looks of a colleague"), statement);
            assertTrue(statement.contains("What a colleague did"), statement);
            assertFalse(statement.contains(pseudonym), statement);
        });
        assertTrue(as("investigator")
                .get("/api/v1/cases/" + measure.caseId())
                .asString()
                .contains("looks of " + pseudonym));
    }

    /** Whoever is accused and hears of a tip looks for who gave it. */
    @Test
    void nobodyIsToldThatThereWasATip() {
        var tipped = aCaseOn(anAlertAboveTheLine().line("tips", 5, null));
        preview(tipped, "")
                .statusCode(200)
                .body("statement", containsString("Purpose"))
                .body("statement", not(containsString("Tips")))
                .body("statement", not(containsString("tip")));
    }

    @Test
    void aStatementHasReasonsFromTheBillOrInSomebodysWords() {
        var tippedAlone = aCaseOn(anAlertOfTips());
        preview(tippedAlone, "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/facts"))
                .body("errors[0].detail", containsString("say what was found"));
        preview(tippedAlone, "Eleven weekly reports left the house")
                .statusCode(200)
                .body("statement", containsString("- Eleven weekly reports left the house"));
        var measure = nothingProposed();
        measure.propose(Map.of("action", "TERMINATE_ACCOUNT", "facts", "")).statusCode(400);
        var colleague = as("investigator")
                .get("/api/v1/subjects/" + measure.staffId())
                .jsonPath()
                .getString("subject.label");
        measure.propose(Map.of("action", "TERMINATE_ACCOUNT", "facts", "What was bought of " + colleague))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/facts"))
                .body("errors[0].rule", equalTo("half"));
    }

    private static JsonPath aCaseOn(AlertFixtures alert) {
        return AlertWays.read(arrived(alert));
    }

    private static ValidatableResponse preview(JsonPath alert, String facts) {
        var body = new HashMap<String, Object>(Map.of(
                "action",
                "SUSPEND_ACCESS",
                "target",
                alert.getString("alert.subject.id"),
                "reason",
                "It goes on",
                "basis",
                "Code of conduct, section 2"));
        if (!facts.isEmpty()) {
            body.put("facts", facts);
        }
        return as("investigator")
                .body(body)
                .post("/api/v1/cases/" + alert.getString("alert.case.id") + "/proposals/preview")
                .then();
    }

    @Test
    void whatAMeasureRestsOnNamesNobodyOfTheOtherHalf() {
        var measure = nothingProposed();
        var merchant = measure.merchant().substring("merchant:".length());
        measure.propose(Map.of("action", "SUSPEND_ACCESS", "basis", "What was sold to " + merchant))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/basis"))
                .body("errors[0].rule", equalTo("half"));
    }
}
