package dev.probity.cases.exhibit;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.record.Hash;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What enters a case is kept as it was when it entered. */
@QuarkusTest
@ComponentTest
class ExhibitQuarkusTest {
    private record Opened(AlertFixtures alert, String path, String subject) {
        ValidatableResponse add(Map<String, Object> body) {
            return as("investigator").body(body).post(path + "/evidence").then();
        }

        Map<String, Object> event(String id) {
            return Map.of(
                    "kind", "EVENT", "subject", subject, "source", "urn:tools", "eventId", id, "reason", "No ticket");
        }
    }

    private static Opened opened(AlertFixtures sent) {
        var alert = arrived(sent);
        var row = read(alert);
        return new Opened(alert, "/api/v1/cases/" + row.getString("alert.case.id"), row.getString("alert.subject.id"));
    }

    private static String hash(String raw) {
        return Hash.of(raw.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Test
    void theBillThatOpensACaseIsItsFirstExhibitWithItsHashOnTheRecord() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var first = as("investigator")
                .get(file.path() + "/evidence")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].ref", equalTo("E-1"))
                .body("items[0].kind", equalTo("BILL"))
                .body("items[0].title", startsWith("Bill of "))
                .body("items[0].addedBy.id", equalTo("probity"))
                .extract()
                .jsonPath();
        var exhibit = as("investigator")
                .get(file.path() + "/evidence/E-1")
                .then()
                .statusCode(200)
                .body("bill.lines[0].family", equalTo("purpose"))
                .extract()
                .jsonPath();
        var raw = exhibit.getString("raw");
        assertEquals(hash(raw), first.getString("items[0].sha256"));
        assertEquals(raw.getBytes(StandardCharsets.UTF_8).length, first.getInt("items[0].size"));
        assertFalse(raw.contains(file.alert().subject().replace("staff:", "")), raw);
        var line = as("investigator").get(file.path() + "/timeline").jsonPath();
        assertEquals("OPENED", line.getString("items[0].kind"));
        assertEquals("E-1", line.getString("items[0].exhibit"));
        assertEquals(first.getString("items[0].sha256"), line.getString("items[0].sha256"));
        assertTrue(Sql.query("select content from log_entry where act = 'OPENED' and case_id = '%s'"
                        .formatted(file.path().substring(file.path().length() - 36)))
                .getFirst()
                .contains(first.getString("items[0].sha256")));
    }

    @Test
    void anExhibitStaysAsItEnteredWhenTheBillMovesOn() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var before =
                as("investigator").get(file.path() + "/evidence/E-1").jsonPath().getString("raw");
        arrived(file.alert().line("ring", 3, null).revision(2));
        assertEquals(
                before,
                as("investigator").get(file.path() + "/evidence/E-1").jsonPath().getString("raw"));
    }

    @Test
    void theBillOfAnAlertThatJoinsIsKeptToo() {
        var merchant = aMerchant();
        var file = opened(anAlertAboveTheLine().merchants(merchant));
        arrived(anAlertBelowTheLine().merchants(merchant));
        as("investigator")
                .get(file.path() + "/evidence")
                .then()
                .body("items.ref", equalTo(List.of("E-1", "E-2")))
                .body("items[1].reason", startsWith("The alert on "));
        as("investigator").get(file.path() + "/evidence?limit=1").then().body("items.ref", equalTo(List.of("E-1")));
        as("investigator")
                .get(file.path() + "/timeline")
                .then()
                .body("items[0].kind", equalTo("ALERT_JOINED"))
                .body("items[0].exhibit", equalTo("E-2"));
    }

    @Test
    void anInvestigatorKeepsAnEventWithAReasonOnceAndSeesItUnderPseudonyms() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var shown = as("investigator").get(file.path()).jsonPath();
        var event = shown.getString("subjects[0].bill.lines[0].evidence[0].eventId");
        file.add(file.event(event))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", file.path() + "/evidence/E-2")
                .body("ref", equalTo("E-2"))
                .body("title", equalTo("Look-up: view merchant sales, M-8812"))
                .body("reason", equalTo("No ticket"))
                .body("addedBy.id", equalTo("investigator"));
        file.add(file.event(event)).statusCode(409).body("detail", startsWith("It is in the case already"));
        var kept = as("investigator").get(file.path() + "/evidence/E-2").jsonPath();
        assertEquals("dev.probity.staff.access.v1", kept.getString("event.type"));
        assertFalse(kept.getString("raw").contains(file.alert().subject().replace("staff:", "")));
        var line = as("investigator").get(file.path() + "/timeline").jsonPath();
        assertEquals("EVIDENCE_ADDED", line.getString("items[0].kind"));
        assertEquals("E-2 added: Look-up: view merchant sales, M-8812. No ticket", line.getString("items[0].text"));
    }

    @Test
    void aBillAsItStandsNowIsScoringsAndElseTheLastThatIsKnown() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var bill = Map.<String, Object>of("kind", "BILL", "subject", file.subject(), "reason", "As it is today");
        file.add(bill).statusCode(201).body("ref", equalTo("E-2")).body("title", startsWith("Bill of "));
        Suite.scoring()
                .answers(
                        file.alert().subject(),
                        "risk",
                        file.alert().line("ring", 3, null).revision(5).bill());
        file.add(bill).statusCode(201).body("ref", equalTo("E-3")).body("revision", equalTo(5));
    }

    @Test
    void whatIsNotThereAndWhatIsAboutOthersIsRefused() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var other = opened(anAlertAboveTheLine().merchants(aMerchant()));
        file.add(file.event("gone")).statusCode(422).body("errors[0].pointer", equalTo("/eventId"));
        file.add(Map.of("kind", "BILL", "subject", other.subject(), "reason", "x"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"));
        file.add(Map.of("kind", "ATTACHMENT", "subject", file.subject(), "reason", "x"))
                .statusCode(400);
        file.add(Map.of("kind", "BILL", "subject", file.subject(), "reason", " "))
                .statusCode(400);
        for (var ref : List.of("E-0", "E-2", "1", "E-01", "E-9999999999")) {
            as("investigator").get(file.path() + "/evidence/" + ref).then().statusCode(404);
        }
        assertEquals("1", as("investigator").get(file.path()).jsonPath().getString("version"));
    }

    @Test
    void nobodyRewritesAnExhibitNotEvenTheOwner() {
        var file = opened(anAlertAboveTheLine().merchants(aMerchant()));
        var id = file.path().substring(file.path().length() - 36);
        for (var sql : List.of(
                "update exhibit set reason = 'x' where case_id = '%s'",
                "delete from exhibit where case_id = '%s'",
                "update exhibit_piece set bytes = '' where case_id = '%s'",
                "delete from exhibit_piece where case_id = '%s'")) {
            for (var role : List.of("app", "owner")) {
                var refused = assertThrows(
                        IllegalStateException.class, () -> Sql.as("probity_" + role, role, sql.formatted(id)));
                assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
            }
        }
    }
}
