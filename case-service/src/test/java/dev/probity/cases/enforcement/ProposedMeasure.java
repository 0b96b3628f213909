package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.alert.AlertWays;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case with a member of staff and a merchant, and a measure that was proposed in it by "investigator".
 *
 * @param caseId the case
 * @param staffId its member of staff as a subject
 * @param staff the same as kind:id
 * @param merchantId its merchant as a subject
 * @param merchant the same as kind:id
 * @param id the proposal; null before there is one
 */
record ProposedMeasure(String caseId, String staffId, String staff, String merchantId, String merchant, String id) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ProposedMeasure nothingProposed() {
        var merchant = aMerchant();
        var alert = arrived(anAlertAboveTheLine().merchants(merchant));
        var row = AlertWays.read(alert);
        return new ProposedMeasure(
                row.getString("alert.case.id"),
                row.getString("alert.subject.id"),
                alert.subject(),
                row.getString("alert.merchants.first[0].id"),
                merchant,
                null);
    }

    static ProposedMeasure fundsWithheld(String amount) {
        return nothingProposed().proposed(Map.of("action", "WITHHOLD_FUNDS", "amount", money(amount)));
    }

    static Map<String, Object> money(String amount) {
        return Map.of("value", new java.math.BigDecimal(amount), "currency", "EUR");
    }

    /** What a proposal says beside the measure itself. */
    Map<String, Object> body(Map<String, Object> measure) {
        var body = new HashMap<String, Object>();
        body.put("target", "SUSPEND_ACCESS".equals(measure.get("action")) ? staffId : merchantId);
        body.put("reason", "The ring is paid by it");
        body.put("basis", "Seller terms, section 4");
        body.put("facts", "Reviews were bought");
        body.putAll(measure);
        return body;
    }

    ProposedMeasure proposed(Map<String, Object> measure) {
        var id = propose(measure).statusCode(201).extract().path("id").toString();
        return new ProposedMeasure(caseId, staffId, staff, merchantId, merchant, id);
    }

    ValidatableResponse propose(Map<String, Object> measure) {
        return as("investigator")
                .body(body(measure))
                .post("/api/v1/cases/" + caseId + "/proposals")
                .then();
    }

    /** Somebody decides something about it. */
    ValidatableResponse by(String user, String what) {
        return by(user, what, Map.of("reason", "Because of the bill"));
    }

    ValidatableResponse by(String user, String what, Map<String, Object> body) {
        return as(user).body(body).post("/api/v1/proposals/" + id + "/" + what).then();
    }

    JsonPath read() {
        return as("approver")
                .get("/api/v1/proposals/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ProposedMeasure other(String otherId) {
        return new ProposedMeasure(caseId, staffId, staff, merchantId, merchant, otherId);
    }

    ValidatableResponse contest(String user, String grounds) {
        return contest(user, grounds, "2026-11-28T09:00:00Z");
    }

    /** Somebody to whom the measure is no concern of theirs puts an appeal down, which came in then; it was proposed before. */
    ValidatableResponse contest(String user, String grounds, String receivedAt) {
        Sql.query("insert into case_member values ('%s', '%s', now()) on conflict do nothing".formatted(caseId, user));
        proposedBefore(id, receivedAt);
        return by(
                user,
                "appeal",
                Map.of("appellant", "The merchant's counsel", "grounds", grounds, "receivedAt", receivedAt));
    }

    /** Tests put down today what came in on some day of the past. */
    static void proposedBefore(String id, String receivedAt) {
        Sql.query("update proposal set proposed_at = least(proposed_at, timestamptz '%s') where id = '%s'"
                .formatted(receivedAt, id));
    }

    ValidatableResponse contest() {
        return contest("investigator2", "The reviews were bought by a competitor");
    }

    void awaitState(String state) {
        await(state).atMost(PATIENCE).until(() -> read().getString("state").equals(state));
    }

    /** Approves it and waits until it is ordered. */
    ProposedMeasure ordered() {
        by("approver", "approval").statusCode(200);
        awaitState("ORDERED");
        return this;
    }

    /** Its orders as they stand on the topic. */
    List<JsonNode> orders() {
        var orderId = read().getString("order.id");
        return Topics.read(
                        "probity.enforcement.orders", record -> record.value().contains(orderId))
                .stream()
                .map(record -> json(record.value()))
                .toList();
    }

    /** What its topic has of what was told before it took effect, the first first. */
    List<JsonNode> notices() {
        var ref = '"' + read().getString("ref") + '"';
        return Topics.read(
                        "probity.enforcement.advance-notices",
                        record -> record.value().contains(ref))
                .stream()
                .map(record -> json(record.value()))
                .toList();
    }

    /** The platform reports. */
    String report(String result, String at) {
        var receipt = UUID.randomUUID().toString();
        report(receipt, result, at);
        return receipt;
    }

    void report(String receipt, String result, String at) {
        Topics.send("probity.enforcement.receipts", merchant, """
                {"receiptId":"%s","orderId":"%s","result":"%s","at":"%s","detail":"by batch 7","more":1}""".formatted(
                        receipt, read().getString("order.id"), result, at));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
