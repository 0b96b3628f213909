package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The whole way: proposed, approved, ordered, reported. */
@QuarkusTest
@ComponentTest
class EnforcementWayQuarkusTest {
    @Test
    void aMeasureIsProposedApprovedOrderedAndCarriedOut() {
        var measure = fundsWithheld("1248.5");
        assertEquals("PROPOSED", measure.read().getString("state"));
        measure.by("approver", "approval").statusCode(200).body("approvals[0].by.id", equalTo("approver"));
        measure.awaitState("ORDERED");
        await().atMost(PATIENCE).until(() -> measure.orders().size() == 1);
        var order = measure.orders().getFirst();
        assertEquals("WITHHOLD_FUNDS", order.path("action").asText());
        assertEquals("1248.50", order.path("amount").asText());
        assertEquals(measure.merchant(), order.path("target").asText());
        measure.report("RECEIVED", "2026-11-28T10:00:00Z");
        measure.report("CARRIED_OUT", "2026-11-28T10:00:05Z");
        measure.awaitState("CARRIED_OUT");
        as("approver")
                .get("/api/v1/cases/" + measure.caseId() + "/timeline")
                .then()
                .body(
                        "items.kind",
                        hasItems("MEASURE_PROPOSED", "MEASURE_APPROVED", "MEASURE_ORDERED", "MEASURE_REPORTED"));
    }
}
