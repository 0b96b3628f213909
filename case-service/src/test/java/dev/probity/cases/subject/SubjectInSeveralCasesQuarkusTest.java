package dev.probity.cases.subject;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merchant whose alert is in one case, and whom an alert of a later case involves, too: it is the first case's everywhere. */
@QuarkusTest
@ComponentTest
class SubjectInSeveralCasesQuarkusTest {
    private static final Instant LONG_AFTER =
            Instant.parse("2026-11-23T11:31:00Z").plus(Duration.ofDays(80));

    private AlertFixtures merchantsAlert;
    private AlertFixtures staffsAlert;
    private String merchant;
    private JsonPath first;
    private JsonPath later;

    @BeforeEach
    void twoCases() {
        merchantsAlert = arrived(anAlertOn(aMerchant()));
        merchant = read(merchantsAlert).getString("alert.subject.id");
        staffsAlert = arrived(
                anAlertAboveTheLine().merchants(merchantsAlert.subject()).changedAt(LONG_AFTER));
        first = caseOf(merchantsAlert);
        later = caseOf(staffsAlert);
    }

    private static JsonPath caseOf(AlertFixtures alert) {
        return as("investigator")
                .get("/api/v1/cases/" + read(alert).getString("alert.case.id"))
                .jsonPath();
    }

    @Test
    void theCaseThatItWasDrawnIntoTellsWhereItsAlertIs() {
        assertEquals(List.of(true, false), later.getList("subjects.alerted"));
        assertEquals(first.getString("ref"), later.getString("subjects[1].alertIn.ref"));
        assertNull(later.get("subjects[0].alertIn"));
        assertNull(first.get("subjects[0].alertIn"));
        var drawer = read(staffsAlert);
        assertEquals(List.of(merchant), drawer.getList("inSameCase.subject.id"));
        assertEquals(first.getString("ref"), drawer.getString("inSameCase[0].alertIn.ref"));
    }

    @Test
    void theCaseThatHoldsItsAlertComesFirstInQueueSubjectsAndOnItsPage() {
        var row = read(merchantsAlert);
        assertEquals(first.getString("ref"), row.getString("alert.case.ref"));
        assertEquals(List.of(later.getString("ref")), row.getList("alert.alsoIn.ref"));
        var page = as("investigator").get("/api/v1/subjects/" + merchant).jsonPath();
        assertEquals(List.of(first.getString("ref"), later.getString("ref")), page.getList("cases.ref"));
        var listed = listed();
        assertEquals(first.getString("ref"), listed.getString("items[0].case.ref"));
        assertEquals(List.of(later.getString("ref")), listed.getList("items[0].alsoIn.ref"));
    }

    private JsonPath listed() {
        Topics.send("probity.risk", merchantsAlert.subject(), merchantsAlert.bill());
        var label = merchantsAlert.subject().replace("merchant:", "");
        return await().atMost(PATIENCE)
                .until(
                        () -> as("investigator")
                                .queryParam("q", label)
                                .get("/api/v1/subjects")
                                .jsonPath(),
                        found -> !found.getList("items").isEmpty());
    }
}
