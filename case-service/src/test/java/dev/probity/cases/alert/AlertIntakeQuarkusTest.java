package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertFixtures.anAlertWithNothingAgainst;
import static dev.probity.cases.alert.AlertWays.allTaken;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.alert.AlertWays.sent;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class AlertIntakeQuarkusTest {
    @Test
    void anAlertAboveTheLineOpensACaseWithWhomItInvolves() {
        var merchant = aMerchant();
        var alert = arrived(anAlertAboveTheLine().merchants(merchant));
        var row = read(alert);
        assertTrue(row.getString("alert.case.ref").matches("C-\\d+"));
        assertEquals("OPEN", row.getString("alert.case.state"));
        assertTrue(row.getString("alert.subject.label").matches("[A-Z][a-z]+ [A-Z][a-z]+"));
        assertEquals(merchant.substring(9), row.getString("inSameCase[0].subject.label"));
        assertEquals(
                "DECISION",
                as("investigator")
                        .get("/api/v1/cases/" + row.getString("alert.case.id"))
                        .jsonPath()
                        .getString("clock.kind"));
    }

    @Test
    void aCasesTitleCountsTheMerchantsThatAreInIt() {
        var merchants = Stream.generate(AlertFixtures::aMerchant).limit(7).toArray(String[]::new);
        var row = read(arrived(anAlertAboveTheLine().merchants(merchants)));
        assertEquals("Look-ups without a ticket, five merchants", row.getString("alert.case.title"));
    }

    @Test
    void anAlertBelowTheLineWaitsInTheQueueWithoutACase() {
        var row = read(arrived(anAlertBelowTheLine()));
        assertNull(row.get("alert.case"));
        assertFalse(row.getBoolean("alert.aboveLine"));
        assertEquals("TRIAGE", row.getString("alert.clock.kind"));
    }

    @Test
    void aRedeliveredAlertChangesNothing() {
        var alert = arrived(anAlertAboveTheLine());
        var before = read(alert).prettify();
        sent(alert);
        sent(alert);
        allTaken();
        assertEquals(before, read(alert).prettify());
        assertEquals(
                1,
                Sql.query("select 1 from timeline_entry where alert_id = '" + alert.id() + "'")
                        .size());
    }

    @Test
    void anOlderRevisionChangesNothing() {
        var alert = arrived(anAlertBelowTheLine().revision(5));
        var older = read(alert).prettify();
        Topics.send(
                "probity.alerts",
                alert.subject(),
                alert.line("hours", 5, null).revision(4).json());
        allTaken();
        assertEquals(older, read(alert).prettify());
    }

    @Test
    void anAlertThatGrowsAboveTheLineStaysOneAlertAndOpensItsCaseThen() {
        var alert = arrived(anAlertBelowTheLine());
        arrived(alert.line("portfolio", 19, null).revision(2));
        var row = read(alert);
        assertTrue(row.getBoolean("alert.aboveLine"));
        assertTrue(row.getString("alert.case.ref").startsWith("C-"));
        assertEquals(
                1,
                Sql.query("select 1 from alert where id = '" + alert.id() + "'").size());
    }

    @Test
    void anotherAlertOnTheSameSubjectJoinsItsCase() {
        var first = arrived(anAlertAboveTheLine());
        var second = arrived(anAlertOn(first.subject()));
        assertEquals(read(first).getString("alert.case.id"), read(second).getString("alert.case.id"));
    }

    @Test
    void anAlertThatSharesAMerchantJoinsThatCase() {
        var merchant = aMerchant();
        var first = arrived(anAlertAboveTheLine().merchants(merchant));
        var second = arrived(anAlertBelowTheLine().merchants(merchant));
        assertEquals(read(first).getString("alert.case.id"), read(second).getString("alert.case.id"));
        assertEquals(read(second).getString("alert.subject.id"), read(first).getString("alert.with[0].id"));
    }

    @Test
    void anAlertAboutAMerchantJoinsTheCaseThatInvolvesIt() {
        var merchant = aMerchant();
        var first = arrived(anAlertAboveTheLine().merchants(merchant));
        var ring = arrived(anAlertOn(merchant));
        assertEquals(read(first).getString("alert.case.id"), read(ring).getString("alert.case.id"));
    }

    @Test
    void aMerchantThatManyAlertsNameTiesNothing() {
        var popular = aMerchant();
        for (var i = 0; i < 6; i++) {
            arrived(anAlertBelowTheLine().merchants(popular));
        }
        var first = arrived(anAlertAboveTheLine().merchants(popular));
        var second = arrived(anAlertAboveTheLine().merchants(popular));
        assertNotEquals(read(first).getString("alert.case.id"), read(second).getString("alert.case.id"));
    }

    @Test
    void whomNothingSpeaksAgainstAnyMoreWaitsForNobody() {
        int before = waiting();
        var heavy = arrived(anAlertBelowTheLine().state("DEFERRED"));
        var spent = arrived(anAlertWithNothingAgainst().state("DEFERRED"));
        var ids = as("investigator")
                .get("/api/v1/alerts?scope=DEFERRED&order=NEWEST&limit=200")
                .jsonPath()
                .getList("items.id");
        assertTrue(ids.contains(heavy.id().toString()));
        assertFalse(ids.contains(spent.id().toString()));
        assertEquals(before + 1, waiting());
    }

    private static int waiting() {
        return as("investigator").get("/api/v1/queue/summary").jsonPath().getInt("deferred");
    }

    @Test
    void whatTheBudgetDeferredIsInNoCaseAndNotInTheQueue() {
        var alert = arrived(anAlertAboveTheLine().state("DEFERRED"));
        assertNull(read(alert).get("alert.case"));
        as("investigator")
                .get("/api/v1/alerts?scope=DEFERRED&order=NEWEST&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(alert.id().toString()));
        assertFalse(as("investigator")
                .get("/api/v1/alerts?order=NEWEST&limit=200")
                .jsonPath()
                .getList("items.id")
                .contains(alert.id().toString()));
    }

    @Test
    void noAnswerHoldsAStaffId() {
        var alert = arrived(
                anAlertAboveTheLine().merchants(aMerchant()).summary("Seen with staff:S-someone and " + "themselves"));
        var staffId = alert.subject().substring("staff:".length());
        var row = read(alert);
        var caseId = row.getString("alert.case.id");
        for (var path : new String[] {
            "/api/v1/alerts/" + alert.id(),
            "/api/v1/alerts?order=NEWEST&limit=200",
            "/api/v1/cases/" + caseId,
            "/api/v1/cases/" + caseId + "/timeline",
            "/api/v1/cases/" + caseId + "/story",
            "/api/v1/cases?order=NEWEST&limit=200",
            "/api/v1/subjects?limit=200",
            "/api/v1/subjects/" + row.getString("alert.subject.id"),
            "/api/v1/search?q=" + staffId,
        }) {
            var body = as("investigator")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertFalse(body.contains(staffId), path + " gives the staff id away");
            assertFalse(body.contains("S-someone"), path + " gives a colleague's id away");
        }
    }

    @Test
    void anUnknownAlertIsMissing() {
        as("investigator").get("/api/v1/alerts/" + UUID.randomUUID()).then().statusCode(404);
    }
}
