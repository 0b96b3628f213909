package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people do with alerts that are in no case is on the record, as what they do in cases is. */
@QuarkusTest
@ComponentTest
class TriageOnRecordQuarkusTest {
    private static void does(String user, AlertFixtures alert, String what, Map<String, Object> body) {
        as(user).body(body)
                .post("/api/v1/alerts/" + alert.id() + "/" + what)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> dismissal(String reason) {
        return Map.of("outcome", "FALSE_ALARM", "reason", reason);
    }

    private static Map<String, Object> snooze(String reason) {
        return Map.of("until", Instant.now().plus(Duration.ofDays(2)).toString(), "reason", reason);
    }

    private static RequestSpecification auditor(String user) {
        return given().auth().oauth2(Suite.oidc().token(user, List.of("auditor"), "probity-case", 300));
    }

    /** Its entries as auditors read them, newest first. */
    private static List<Map<String, Object>> entries(RequestSpecification reader, AlertFixtures alert) {
        return reader.get("/api/v1/record?limit=200&what=CHANGES")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.alertId == '%s' }".formatted(alert.id()));
    }

    /** As the service does it by rule. */
    private static void erase(String before, String clearedBefore) {
        Sql.as(
                "probity_app",
                "app",
                "set probity.reader = 'probity'; select erase_elsewhere(%s, %s, '{}')"
                        .formatted(before, clearedBefore));
    }

    private static void placed(AlertFixtures alert) {
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from log_entry where alert_id = '%s' and position is null"
                                .formatted(alert.id()))
                        .equals(List.of("0")));
    }

    @Test
    void eachTriageIsOneEntryWithWhoDidItAndWhyAndNoneTakesTheWordsOfAnother() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "assignment", Map.of("assignee", "investigator2"));
        does("investigator2", alert, "snooze", snooze("The file comes on Monday"));
        does("investigator", alert, "snooze", snooze("And once more"));
        does("investigator", alert, "dismissal", dismissal("A yearly report"));
        var entries = entries(as("auditor"), alert);
        assertEquals(
                List.of("ALERT_DISMISSED", "ALERT_SNOOZED", "ALERT_SNOOZED", "ALERT_ASSIGNED"),
                entries.stream().map(entry -> entry.get("act")).toList());
        assertEquals("Dismissed (false alarm): A yearly report", entries.get(0).get("text"));
        assertTrue(entries.get(1).get("text").toString().endsWith(": And once more"), entries::toString);
        assertTrue(entries.get(2).get("text").toString().endsWith(": The file comes on Monday"), entries::toString);
        assertEquals("Given to The investigator2", entries.get(3).get("text"));
        assertEquals(
                List.of("investigator", "investigator", "investigator2", "investigator"),
                entries.stream()
                        .map(entry -> ((Map<?, ?>) entry.get("actor")).get("id"))
                        .toList());
        assertEquals(
                List.of(5, 4, 3, 2),
                entries.stream().map(entry -> entry.get("version")).toList());
        assertTrue(entries.stream().allMatch(entry -> "TRIAGE".equals(entry.get("ground"))));
        assertEquals(
                read(alert).getString("alert.subject.label"),
                ((Map<?, ?>) entries.getFirst().get("alert")).get("label"));
    }

    @Test
    void whoPutAnAlertAsideIsShownWhileItSleeps() {
        var alert = arrived(anAlertBelowTheLine());
        assertNull(read(alert).get("alert.snoozedBy"));
        does("investigator", alert, "snooze", snooze("Later"));
        assertEquals("investigator", read(alert).getString("alert.snoozedBy.id"));
        does("investigator2", alert, "snooze", snooze("Later still"));
        assertEquals("investigator2", read(alert).getString("alert.snoozedBy.id"));
    }

    @Test
    void whoTakesBackWhatWasPutAsideAndWhyIsOnTheRecord() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "snooze", snooze("The file comes on Monday"));
        does("investigator2", alert, "taking-back", Map.of("reason", "It came early"));
        var last = entries(auditor("auditor"), alert).getFirst();
        assertEquals("ALERT_TAKEN_BACK", last.get("act"));
        assertEquals("investigator2", ((Map<?, ?>) last.get("actor")).get("id"));
        assertEquals("Taken back into the queue: It came early", last.get("text"));
    }

    @Test
    void aSnoozedAlertAboveTheLineWakesWhenMoreSpeaksAgainstSomebodyAndNotWhenLessDoes() {
        var alert = arrived(anAlertAboveTheLine());
        var file = read(alert).getString("alert.case.id");
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + file + "/assignment")
                .then()
                .statusCode(200);
        var other = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("alertIds", List.of(other.id()), "caseId", file))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("alertIds", List.of(alert.id()), "into", "QUEUE", "reason", "They only share a courier"))
                .post("/api/v1/cases/" + file + "/detachment")
                .then()
                .statusCode(200);
        does("investigator", alert, "snooze", snooze("Nothing for now"));
        arrived(alert.line("portfolio", -1, null).revision(2));
        assertEquals("SNOOZED", read(alert).getString("alert.state"));
        arrived(alert.line("ring", 2, null).revision(3));
        assertEquals("OPEN", read(alert).getString("alert.state"));
        assertNull(read(alert).get("alert.snoozedBy"));
    }

    @Test
    void manyAtOnceMakeOneEntryEach() {
        var alerts = List.of(arrived(anAlertBelowTheLine()), arrived(anAlertBelowTheLine()));
        as("investigator")
                .body(Map.of(
                        "alerts",
                        alerts.stream().map(alert -> Map.of("id", alert.id())).toList(),
                        "dismissal",
                        dismissal("A campaign of theirs")))
                .post("/api/v1/alerts/triage")
                .then()
                .statusCode(200);
        for (var alert : alerts) {
            assertEquals(1, entries(as("auditor"), alert).size());
        }
    }

    @Test
    void whatIsDoneInACaseIsALineOfTheCaseAlone() {
        var alert = arrived(anAlertAboveTheLine());
        does("investigator", alert, "assignment", Map.of("assignee", "me"));
        assertEquals(List.of(), entries(as("auditor"), alert));
    }

    @Test
    void anAuditorWhoIsNearToItsSubjectFindsNoneOfItNotByItsWordsEither() {
        var suspect = aStaffId();
        Organisation.told(suspect, "T-" + suspect, null);
        Organisation.told("M-" + suspect, "T-" + suspect, null);
        var mate = "auditor-mate-of-" + suspect;
        Suite.oidc().isStaff(mate, "M-" + suspect);
        var alert = arrived(anAlertOn("staff:" + suspect).line("hours", -20, null));
        var word = "quokka" + UUID.randomUUID().toString().replace("-", "");
        does("investigator", alert, "dismissal", dismissal("A clean-up of " + word));
        assertEquals(1, entries(as("auditor"), alert).size());
        as("auditor").get("/api/v1/record?q=" + word).then().body("items.act", equalTo(List.of("ALERT_DISMISSED")));
        assertEquals(List.of(), entries(auditor(mate), alert));
        auditor(mate).get("/api/v1/record?q=" + word).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void nobodyButAuditorsReadsOfIt() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "dismissal", dismissal("A yearly report"));
        for (var roles : List.of(" investigator ", " approver ", " detection-engineer ")) {
            assertEquals(List.of(), Sql.as("probity_app", "app", seenBy(roles, alert)), roles);
        }
        assertThrows(IllegalStateException.class, () -> Sql.as("probity_app", "app", seenBy(" auditor ", alert)));
    }

    /** Fails where somebody with these roles sees an entry of it. */
    private static String seenBy(String roles, AlertFixtures alert) {
        return """
                set probity.reader = 'somebody'; set probity.roles = '%s';
                do $$ begin
                    if exists (select 1 from log_entry where alert_id = '%s') then raise exception 'seen'; end if;
                end $$""".formatted(roles, alert.id());
    }

    @Test
    void itsEntryIsProvedToBeInTheLogWithTheAlertInItsLeaf() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "dismissal", dismissal("A yearly report"));
        placed(alert);
        var entry = entries(as("auditor"), alert).getFirst();
        var leaf = entry.get("leaf").toString();
        assertEquals(alert.id().toString(), JsonPath.from(leaf).getString("alert"));
        var index = ((Number) entry.get("index")).longValue();
        var proof = as("auditor")
                .get("/api/v1/record/proofs/inclusion?index=" + index)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(MerkleProof.includes(
                Leaf.hash(leaf),
                index,
                proof.getLong("size"),
                proof.getList("path", String.class).stream()
                        .map(step -> Hash.read(Base64.getDecoder().decode(step)))
                        .toList(),
                Hash.read(Base64.getDecoder().decode(proof.getString("rootHash")))));
    }

    @Test
    void itsWordsGoWithTheAlertsAlsoWhereTheyAreOnlyOfThoseWhoWereClearedAndItsLeafStays() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "snooze", snooze("The file comes on Monday"));
        does("investigator", alert, "dismissal", dismissal("A yearly report"));
        placed(alert);
        var before = entries(as("auditor"), alert);
        erase("now() - interval '1 hour'", "null");
        assertEquals(before, entries(as("auditor"), alert), "not before its time");
        for (var round = 0; round < 5; round++) {
            erase("null", "now()");
        }
        var after = entries(as("auditor"), alert);
        assertEquals(2, after.size());
        for (var i = 0; i < 2; i++) {
            assertNull(after.get(i).get("text"));
            assertNull(after.get(i).get("alert"), "there is nothing to open");
            assertEquals(before.get(i).get("leaf"), after.get(i).get("leaf"));
        }
    }

    @Test
    void whatWasSaidBeforeAnAlertCameIntoACaseIsKeptAsLongAsTheCase() {
        var alert = arrived(anAlertBelowTheLine());
        does("investigator", alert, "snooze", snooze("The file comes on Monday"));
        placed(alert);
        as("investigator")
                .body(Map.of("alertIds", List.of(alert.id())))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        erase("now()", "null");
        assertTrue(
                entries(as("auditor"), alert).getFirst().get("text").toString().endsWith("The file comes on Monday"));
    }

    @Test
    void theDatabaseLetsNobodyTriageInTheNameOfAnotherNorWriteSuchAnEntryBesides() {
        var alert = arrived(anAlertBelowTheLine());
        var reader = "set probity.reader = 'investigator'; set probity.roles = ' investigator '; ";
        for (var sql : List.of(
                "23514 update alert set state = 'DISMISSED', outcome = 'FALSE_ALARM', reason = 'x', decided_by = 'investigator2' where id = '%s'",
                "42501 insert into log_entry (at, actor, act, alert_id, version, ground) values (now(), 'investigator', 'ALERT_ASSIGNED', '%s', 9, 'TRIAGE')",
                "42501 delete from log_entry where alert_id = '%s'")) {
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> Sql.as("probity_app", "app", reader + sql.substring(6).formatted(alert.id())));
            assertTrue(refused.getMessage().startsWith(sql.substring(0, 5)), sql + refused.getMessage());
        }
        Sql.as(
                "probity_app",
                "app",
                reader
                        + "update alert set state = 'SNOOZED', reason = 'x', snoozed_until = now() + interval '1 day', snoozed_by = 'investigator2' where id = '%s'"
                                .formatted(alert.id()));
        assertEquals("investigator", read(alert).getString("alert.snoozedBy.id"));
        assertEquals(
                List.of("ALERT_SNOOZED"),
                entries(as("auditor"), alert).stream()
                        .map(entry -> entry.get("act"))
                        .toList());
    }
}
