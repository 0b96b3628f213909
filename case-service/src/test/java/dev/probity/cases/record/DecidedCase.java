package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case of "investigator" in which all was done that an export tells of.
 *
 * @param id the case
 * @param subject its member of staff
 * @param proposal a measure that was approved, ordered, reported, contested twice and upheld
 */
record DecidedCase(String id, String subject, String proposal) {
    static final String GROUNDS = "They were on leave, 休假";
    static final String NEW_GROUNDS = "A colleague used their screen";
    static final String ANSWER = "Nothing is known against them";

    static DecidedCase aDecidedCase() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(alert);
        var id = row.getString("alert.case.id");
        var subject = row.getString("alert.subject.id");
        var file = new DecidedCase(id, subject, proposed(id, subject));
        file.attached();
        file.reported(alert.subject());
        file.contested();
        file.asked();
        file.leftAndLookedInto();
        return file;
    }

    String path(String what) {
        return "/api/v1/cases/" + id + what;
    }

    private static String proposed(String id, String subject) {
        var body = Map.of(
                "action",
                "SUSPEND_ACCESS",
                "target",
                subject,
                "reason",
                "Until they are heard",
                "basis",
                "Code of conduct, section 2");
        return post("investigator", "/api/v1/cases/" + id + "/proposals", body);
    }

    private void attached() {
        given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("reason", "The bank names the payer")
                .multiPart("file", "letter.txt", "Paid by G-18, 800 USD, 银行".getBytes(StandardCharsets.UTF_8))
                .post(path("/attachments"))
                .then()
                .statusCode(201);
    }

    private void reported(String key) {
        post("approver", "/api/v1/proposals/" + proposal + "/approval", Map.of("reason", "The bill is plain"));
        var order = "select id from enforcement_order where proposal_id = '%s'".formatted(proposal);
        await().atMost(PATIENCE).until(() -> !Sql.query(order).isEmpty());
        Topics.send("probity.enforcement.receipts", key, """
                {"receiptId":"%s","orderId":"%s","result":"CARRIED_OUT","at":"2026-11-28T10:00:00Z","detail":"by batch 7"}""".formatted(
                        UUID.randomUUID(), Sql.query(order).getFirst()));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select state from proposal where id = '%s'".formatted(proposal))
                        .equals(List.of("CARRIED_OUT")));
    }

    private void contested() {
        contested(GROUNDS, "approver2", "The leave began a day later");
        contested(NEW_GROUNDS, "approver3", "The badge says otherwise");
    }

    private void contested(String grounds, String ruler, String reason) {
        Sql.query("insert into case_member values ('%s', 'approver4', now()) on conflict do nothing".formatted(id));
        var appeal = Map.of(
                "appellant",
                "Their counsel",
                "grounds",
                grounds,
                "receivedAt",
                Instant.now().toString());
        post("approver4", "/api/v1/proposals/" + proposal + "/appeal", appeal);
        post(ruler, "/api/v1/proposals/" + proposal + "/ruling", Map.of("outcome", "UPHELD", "reason", reason));
    }

    private void asked() {
        var consultation =
                post("investigator", path("/consultations"), Map.of("office", "HR", "message", "Is anything known?"));
        post("hr", "/api/v1/consultations/" + consultation + "/answers", Map.of("text", ANSWER));
        post("investigator", path("/escalation"), Map.of("reason", "Who may talk to them?"));
        post("approver", path("/escalation/answer"), Map.of("text", "Their lead may"));
        post(
                "investigator",
                "/api/v1/subjects/" + subject + "/unmaskings",
                Map.of("case", id, "purpose", "They must be heard"));
    }

    private void leftAndLookedInto() {
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        post("auditor", "/api/v1/break-glass", Map.of("case", id, "reason", "A question of the works council"));
        post("investigator", path("/recusals"), Map.of("person", "investigator2", "reason", "They are friends"));
    }

    /** The id that it answers with; null where it has none. */
    private static String post(String user, String path, Map<String, ?> body) {
        return as(user).body(body)
                .post(path)
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("id");
    }
}
