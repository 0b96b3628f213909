package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.allTaken;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.alert.AlertWays.sent;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs to no case is kept no longer than what does. */
@QuarkusTest
@ComponentTest
class WordsOfNoCaseQuarkusTest {
    private static final String DISMISSED = "/api/v1/alerts?state=DISMISSED&q={label}";

    private static AlertFixtures aDismissedAlert(String word) {
        var alert = arrived(anAlertBelowTheLine().merchants(aMerchant()).summary("Looked at " + word));
        as("investigator")
                .body(Map.of("outcome", "FALSE_ALARM", "reason", "A yearly report, " + word))
                .post("/api/v1/alerts/" + alert.id() + "/dismissal")
                .then()
                .statusCode(200);
        return alert;
    }

    /** As the service does it by rule, of what came to be until then; what has no place in the log yet would wait for the next time. */
    private static void erase(String until) {
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from log_entry where alert_id is not null and position is null")
                        .equals(List.of("0")));
        for (var round = 0; round < 5; round++) {
            Sql.as("probity_app", "app", "set probity.reader = 'probity'; select erase_elsewhere(%s)".formatted(until));
        }
    }

    private static String words(AlertFixtures alert, String word) {
        return Sql.query("""
                        select (select count(*) from alert where id = '%1$s' and (summary || coalesce(reason, '') || lines) like '%%%2$s%%')
                             + (select count(*) from bill where owner = '%1$s')
                             + (select cardinality(merchants) from alert where id = '%1$s')""".formatted(alert.id(), word)).getFirst();
    }

    @Test
    void ofADismissedAlertNothingIsLeftToReadOnceItsTimeIsOver() {
        var word = "canary-" + UUID.randomUUID();
        var alert = aDismissedAlert(word);
        var label = read(alert).getString("alert.subject.label");
        as("investigator")
                .get(DISMISSED, label)
                .then()
                .body("items.id", hasItem(alert.id().toString()));
        erase("now() - interval '1 hour'");
        assertEquals("3", words(alert, word), "not before its time");

        erase("now()");
        assertEquals("0", words(alert, word));
        as("investigator")
                .get(DISMISSED, label)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(alert.id().toString())));
        as("investigator").get("/api/v1/alerts/" + alert.id()).then().statusCode(404);
    }

    @Test
    void scoringsTopicReadAgainDoesNotBringItBack() {
        var word = "canary-" + UUID.randomUUID();
        var alert = aDismissedAlert(word);
        erase("now()");
        sent(alert);
        allTaken();
        assertEquals("0", words(alert, word));
        assertEquals(List.of("DISMISSED"), Sql.query("select state from alert where id = '%s'".formatted(alert.id())));
    }

    @Test
    void anAlertThatWaitsAndOneThatIsInACaseAreLeftAlone() {
        var waiting = arrived(anAlertBelowTheLine().merchants(aMerchant()).summary("It waits"));
        var inCase = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(inCase);
        var outcome = Map.of("subject", row.getString("alert.subject.id"), "outcome", "FALSE_ALARM");
        as("investigator")
                .body(Map.of("outcomes", List.of(outcome), "reason", "Nothing came of it"))
                .post("/api/v1/cases/" + row.getString("alert.case.id") + "/closure")
                .then()
                .statusCode(200);
        erase("now()");
        assertEquals("It waits", read(waiting).getString("alert.summary"));
        assertEquals("DECIDED", read(inCase).getString("alert.state"));
    }

    @Test
    void entriesOfTheLogThatBelongToNoCaseKeepTheirPlaceAndLoseTheirWords() {
        as("auditor").get("/api/v1/record?actor=nobody").then().statusCode(200);
        as("auditor").get("/api/v1/record").then().statusCode(200);
        var waiting = "select count(*) from log_entry where case_id is null and position is null";
        await().atMost(PATIENCE).until(() -> Sql.query(waiting).equals(List.of("0")));
        var placed = "select count(*) from log_entry where case_id is null and position is not null";
        var before = Integer.parseInt(Sql.query(placed).getFirst());
        assertTrue(before > 0);
        erase("now()");
        assertEquals(
                List.of("0"),
                Sql.query(
                        "select count(*) from log_entry where case_id is null and alert_id is null and content is not null and position is not null and at < now() - interval '1 minute'"));
        assertTrue(Integer.parseInt(Sql.query(placed).getFirst()) >= before);
    }

    @Test
    void nobodyButTheServiceByRuleDestroysThem() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Sql.as(
                        "probity_app", "app", "set probity.reader = 'investigator'; select erase_elsewhere(now())"));
        assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
    }
}
