package dev.probity.cases.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Endpoints;
import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every endpoint that the running service has, with every role: no list of exceptions, a new endpoint fails until it is in here. */
@QuarkusTest
@ComponentTest
class RoleMatrixQuarkusTest {
    private static final List<String> ROLES = List.of(
            "investigator",
            "approver",
            "detection-engineer",
            "auditor",
            "privacy-officer",
            "hr",
            "merchant-team",
            "integrator",
            "admin",
            "service");
    private static final Set<String> CASE_READERS = Set.of("investigator", "approver", "auditor");
    private static final Set<String> ALERT_READERS =
            Set.of("investigator", "approver", "auditor", "detection-engineer");
    private static final Set<String> LISTENERS = Set.of(
            "investigator", "approver", "auditor", "detection-engineer", "privacy-officer", "hr", "merchant-team");
    private static final Set<String> PEOPLE = Set.of(
            "investigator",
            "approver",
            "detection-engineer",
            "auditor",
            "privacy-officer",
            "hr",
            "merchant-team",
            "integrator",
            "admin");
    private static final Set<String> POLICY_READERS =
            Set.of("investigator", "approver", "detection-engineer", "auditor", "privacy-officer", "admin");
    private static final Set<String> WORKERS = Set.of("investigator");
    private static final Set<String> APPROVERS = Set.of("approver");

    private record Endpoint(Set<String> mayUse, String body) {}

    private static final String SOME_ID = UUID.randomUUID().toString();
    private static final String REASON = "{\"reason\":\"x\"}";
    private static final String MEASURE =
            "{\"action\":\"SUSPEND_ACCESS\",\"target\":\"" + SOME_ID + "\",\"reason\":\"x\",\"basis\":\"x\"}";
    private static final Map<String, Endpoint> MATRIX = Map.ofEntries(
            Map.entry("GET /api/v1/me", new Endpoint(PEOPLE, null)),
            Map.entry("GET /api/v1/me/filters", new Endpoint(ALERT_READERS, null)),
            Map.entry("PUT /api/v1/me/filters/{name}", new Endpoint(ALERT_READERS, "{\"query\":\"kind=STAFF\"}")),
            Map.entry("DELETE /api/v1/me/filters/{name}", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/investigators", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/escalations", new Endpoint(Set.of("approver", "auditor"), null)),
            Map.entry("GET /api/v1/queue/summary", new Endpoint(ALERT_READERS, null)),
            Map.entry(
                    "GET /api/v1/dashboard",
                    new Endpoint(Set.of("approver", "auditor", "detection-engineer", "privacy-officer"), null)),
            Map.entry("GET /api/v1/detection/rules", new Endpoint(Set.of("detection-engineer", "admin"), null)),
            Map.entry("POST /api/v1/detection/rules", new Endpoint(Set.of("detection-engineer", "admin"), "{}")),
            Map.entry(
                    "POST /api/v1/detection/rules/preview", new Endpoint(Set.of("detection-engineer", "admin"), "{}")),
            Map.entry("GET /api/v1/detection/rules/{name}", new Endpoint(Set.of("detection-engineer", "admin"), null)),
            Map.entry("PUT /api/v1/detection/rules/{name}", new Endpoint(Set.of("detection-engineer", "admin"), "{}")),
            Map.entry(
                    "DELETE /api/v1/detection/rules/{name}", new Endpoint(Set.of("detection-engineer", "admin"), null)),
            Map.entry(
                    "GET /api/v1/detection/rules/{name}/versions",
                    new Endpoint(Set.of("detection-engineer", "admin"), null)),
            Map.entry(
                    "GET /api/v1/detection/back-tests",
                    new Endpoint(Set.of("detection-engineer", "auditor", "admin"), null)),
            Map.entry("POST /api/v1/detection/back-tests", new Endpoint(Set.of("detection-engineer"), "{}")),
            Map.entry(
                    "GET /api/v1/detection/back-tests/{id}",
                    new Endpoint(Set.of("detection-engineer", "auditor", "admin"), null)),
            Map.entry("DELETE /api/v1/detection/back-tests/{id}", new Endpoint(Set.of("detection-engineer"), null)),
            Map.entry("GET /api/v1/detection/policies", new Endpoint(POLICY_READERS, null)),
            Map.entry(
                    "PUT /api/v1/detection/policies",
                    new Endpoint(Set.of("detection-engineer", "privacy-officer"), "{}")),
            Map.entry("GET /api/v1/detection/policies/in-force", new Endpoint(POLICY_READERS, null)),
            Map.entry("GET /api/v1/detection/policies/{version}", new Endpoint(POLICY_READERS, null)),
            Map.entry(
                    "POST /api/v1/detection/policies/{version}/decision",
                    new Endpoint(Set.of("detection-engineer", "privacy-officer"), "{}")),
            Map.entry(
                    "GET /api/v1/detection/bets",
                    new Endpoint(Set.of("investigator", "approver", "auditor", "detection-engineer", "admin"), null)),
            Map.entry("GET /api/v1/alerts", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/alerts/{id}", new Endpoint(ALERT_READERS, null)),
            Map.entry("POST /api/v1/alerts/{id}/assignment", new Endpoint(WORKERS, "{\"assignee\":\"me\"}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/dismissal",
                    new Endpoint(WORKERS, "{\"outcome\":\"FALSE_ALARM\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/snooze",
                    new Endpoint(WORKERS, "{\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}")),
            Map.entry("POST /api/v1/alerts/{id}/taking-back", new Endpoint(WORKERS, "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/alerts/triage",
                    new Endpoint(
                            WORKERS,
                            "{\"alerts\":[{\"id\":\"" + SOME_ID + "\"}],\"assignment\":{\"assignee\":\"me\"}}")),
            Map.entry("POST /api/v1/alerts/merge", new Endpoint(WORKERS, "{\"alertIds\":[\"" + SOME_ID + "\"]}")),
            Map.entry("GET /api/v1/cases", new Endpoint(CASE_READERS, null)),
            Map.entry("POST /api/v1/cases", new Endpoint(WORKERS, "{\"alertIds\":[\"" + SOME_ID + "\"]}")),
            Map.entry("GET /api/v1/cases/{id}", new Endpoint(CASE_READERS, null)),
            Map.entry("POST /api/v1/cases/{id}/assignment", new Endpoint(WORKERS, "{\"assignee\":null}")),
            Map.entry("POST /api/v1/cases/{id}/transition", new Endpoint(WORKERS, "{\"to\":\"INVESTIGATING\"}")),
            Map.entry("POST /api/v1/cases/{id}/notes", new Endpoint(WORKERS, "{\"text\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/recusals",
                    new Endpoint(CASE_READERS, "{\"person\":\"me\",\"reason\":\"x\"}")),
            Map.entry("GET /api/v1/cases/{id}/candidates", new Endpoint(WORKERS, null)),
            Map.entry("POST /api/v1/cases/{id}/members", new Endpoint(WORKERS, "{\"person\":\"investigator2\"}")),
            Map.entry("POST /api/v1/break-glass", new Endpoint(CASE_READERS, "{\"case\":\"C-1\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/subjects/{id}/unmaskings",
                    new Endpoint(WORKERS, "{\"case\":\"" + SOME_ID + "\",\"purpose\":\"x\"}")),
            Map.entry("GET /api/v1/subjects/{id}/identity", new Endpoint(WORKERS, null)),
            Map.entry("GET /api/v1/cases/{id}/consultations", new Endpoint(CASE_READERS, null)),
            Map.entry(
                    "POST /api/v1/cases/{id}/consultations",
                    new Endpoint(WORKERS, "{\"office\":\"HR\",\"message\":\"x\"}")),
            Map.entry("GET /api/v1/consultations", new Endpoint(Set.of("hr", "merchant-team"), null)),
            Map.entry("GET /api/v1/consultations/{id}", new Endpoint(Set.of("hr", "merchant-team"), null)),
            Map.entry(
                    "POST /api/v1/consultations/{id}/answers",
                    new Endpoint(Set.of("hr", "merchant-team"), "{\"text\":\"x\"}")),
            Map.entry("POST /api/v1/consultations/{id}/end", new Endpoint(WORKERS, REASON)),
            Map.entry(
                    "GET /api/v1/unmaskings", new Endpoint(Set.of("investigator", "auditor", "privacy-officer"), null)),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/approval",
                    new Endpoint(Set.of("privacy-officer"), "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/refusal",
                    new Endpoint(Set.of("privacy-officer"), "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/end",
                    new Endpoint(Set.of("investigator", "privacy-officer"), REASON)),
            Map.entry(
                    "POST /api/v1/break-glass/{id}/end",
                    new Endpoint(Set.of("investigator", "approver", "auditor", "privacy-officer"), REASON)),
            Map.entry("GET /api/v1/watch", new Endpoint(Set.of("auditor"), null)),
            Map.entry("GET /api/v1/watch/{id}", new Endpoint(Set.of("auditor"), null)),
            Map.entry("POST /api/v1/watch/{id}/answer", new Endpoint(Set.of("auditor"), "{\"text\":\"x\"}")),
            Map.entry("GET /api/v1/break-glass", new Endpoint(Set.of("auditor", "privacy-officer"), null)),
            Map.entry(
                    "POST /api/v1/cases/{id}/closure",
                    new Endpoint(
                            WORKERS,
                            "{\"outcomes\":[{\"subject\":\"" + SOME_ID
                                    + "\",\"outcome\":\"CONFIRMED\"}],\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/detachment",
                    new Endpoint(WORKERS, "{\"alertIds\":[\"" + SOME_ID + "\"],\"into\":\"QUEUE\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/subjects",
                    new Endpoint(WORKERS, "{\"subject\":\"" + SOME_ID + "\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/subjects/removal",
                    new Endpoint(WORKERS, "{\"subject\":\"" + SOME_ID + "\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/merger",
                    new Endpoint(WORKERS, "{\"into\":\"" + SOME_ID + "\",\"reason\":\"x\"}")),
            Map.entry("GET /api/v1/cases/{id}/timeline", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/cases/{id}/story", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/cases/{id}/graph", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/proposals", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/proposals/summary", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/proposals/{id}", new Endpoint(CASE_READERS, null)),
            Map.entry("POST /api/v1/cases/{id}/proposals/preview", new Endpoint(WORKERS, MEASURE)),
            Map.entry("POST /api/v1/cases/{id}/proposals", new Endpoint(WORKERS, MEASURE)),
            Map.entry("POST /api/v1/proposals/{id}/approval", new Endpoint(APPROVERS, REASON)),
            Map.entry("POST /api/v1/proposals/{id}/refusal", new Endpoint(APPROVERS, REASON)),
            Map.entry("POST /api/v1/proposals/{id}/withdrawal", new Endpoint(WORKERS, REASON)),
            Map.entry("POST /api/v1/proposals/{id}/reversal", new Endpoint(WORKERS, REASON)),
            Map.entry("POST /api/v1/proposals/{id}/replay", new Endpoint(APPROVERS, REASON)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/appeal",
                    new Endpoint(
                            Set.of("investigator", "approver"),
                            "{\"appellant\":\"x\",\"grounds\":\"x\",\"receivedAt\":\"2020-01-01T00:00:00Z\"}")),
            Map.entry(
                    "POST /api/v1/proposals/{id}/ruling",
                    new Endpoint(APPROVERS, "{\"outcome\":\"UPHELD\",\"reason\":\"x\"}")),
            Map.entry("GET /api/v1/cases/{id}/evidence", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/cases/{id}/evidence/{exhibit}", new Endpoint(CASE_READERS, null)),
            Map.entry(
                    "POST /api/v1/cases/{id}/evidence",
                    new Endpoint(WORKERS, "{\"kind\":\"BILL\",\"subject\":\"" + SOME_ID + "\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/attachments",
                    new Endpoint(
                            WORKERS,
                            "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nx\r\n--x\r\n"
                                    + "Content-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nx\r\n--x--\r\n")),
            Map.entry("GET /api/v1/cases/{id}/attachments/{exhibit}", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/cases/{id}/tasks", new Endpoint(CASE_READERS, null)),
            Map.entry("POST /api/v1/cases/{id}/tasks", new Endpoint(WORKERS, "{\"title\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/tasks/{task}/assignment", new Endpoint(WORKERS, "{\"assignee\":\"me\"}")),
            Map.entry("POST /api/v1/cases/{id}/tasks/{task}/deadline", new Endpoint(WORKERS, "{\"dueAt\":null}")),
            Map.entry("POST /api/v1/cases/{id}/tasks/{task}/transition", new Endpoint(WORKERS, "{\"to\":\"DONE\"}")),
            Map.entry("POST /api/v1/cases/{id}/hold", new Endpoint(CASE_READERS, REASON)),
            Map.entry("POST /api/v1/cases/{id}/release", new Endpoint(Set.of("approver", "auditor"), REASON)),
            Map.entry(
                    "POST /api/v1/cases/{id}/erasure",
                    new Endpoint(WORKERS, "{\"ground\":\"ERROR\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/erasure/confirmation",
                    new Endpoint(Set.of("approver", "auditor"), "{\"ground\":\"ERROR\"}")),
            Map.entry("POST /api/v1/cases/{id}/erasure/refusal", new Endpoint(Set.of("approver", "auditor"), REASON)),
            Map.entry("POST /api/v1/cases/{id}/escalation", new Endpoint(WORKERS, REASON)),
            Map.entry(
                    "POST /api/v1/cases/{id}/escalation/answer",
                    new Endpoint(Set.of("investigator", "approver"), "{\"text\":\"x\"}")),
            Map.entry("GET /api/v1/cases/{id}/record", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/cases/{id}/export", new Endpoint(Set.of("investigator", "auditor"), null)),
            Map.entry("GET /api/v1/record", new Endpoint(Set.of("auditor"), null)),
            Map.entry("GET /api/v1/record/checkpoint", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/record/key", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/record/proofs/inclusion", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/record/proofs/consistency", new Endpoint(CASE_READERS, null)),
            Map.entry("GET /api/v1/subjects", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/subjects/{id}", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/subjects/{id}/activity", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/subjects/{id}/days", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/subjects/{id}/explanations", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/search", new Endpoint(ALERT_READERS, null)),
            Map.entry("GET /api/v1/live", new Endpoint(LISTENERS, null)));

    private static int call(String endpoint, String token) throws IOException {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var headers = new TreeMap<String, String>();
        headers.put(
                "Content-Type", path.endsWith("/attachments") ? "multipart/form-data; boundary=x" : "application/json");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        var answer = Http.call(
                method,
                path + (path.endsWith("/search") ? "?q=x" : ""),
                MATRIX.get(endpoint).body(),
                headers);
        answer.body().close();
        return answer.statusCode();
    }

    @Test
    void everyEndpointIsInTheMatrix() {
        assertEquals(new TreeSet<>(MATRIX.keySet()), Endpoints.ofTheService());
    }

    @Test
    void everyEndpointOpensForItsRolesAndForNobodyElse() throws IOException {
        for (var endpoint : MATRIX.keySet()) {
            for (var role : ROLES) {
                var status = call(endpoint, Suite.oidc().token(role));
                if (MATRIX.get(endpoint).mayUse().contains(role)) {
                    assertFalse(Set.of(401, 403, 500).contains(status), endpoint + " for " + role + ": " + status);
                } else {
                    assertEquals(403, status, endpoint + " for " + role);
                }
            }
        }
    }

    @Test
    void noEndpointOpensWithoutAGoodToken() throws IOException {
        var oidc = Suite.oidc();
        var good = oidc.token("investigator");
        var roles = List.of("investigator");
        var bad = new TreeMap<String, String>();
        bad.put("expired", oidc.token("investigator", roles, "probity-case", -60));
        bad.put("made out for another service", oidc.token("investigator", roles, "probity-ingest", 300));
        oidc.asTheLocalSuite(() -> bad.put("of the local suite", oidc.token("investigator")));
        bad.put("tampered with", good.substring(0, good.length() - 6) + "AAAAAA");
        bad.put("no token at all", "abc");
        for (var endpoint : MATRIX.keySet()) {
            assertEquals(401, call(endpoint, null), endpoint + " without a token");
            for (var entry : bad.entrySet()) {
                assertEquals(
                        401, call(endpoint, entry.getValue()), endpoint + " with a token that is " + entry.getKey());
            }
        }
    }

    @Test
    void aTokenWithoutAnyRoleOpensNothing() throws IOException {
        for (var endpoint : MATRIX.keySet()) {
            assertEquals(403, call(endpoint, Suite.oidc().token("someone", List.of(), "probity-case", 300)), endpoint);
        }
    }

    @Test
    void refusalsAreProblemsWithATraceId() {
        given().get("/api/v1/cases")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", org.hamcrest.Matchers.equalTo("https://probity.dev/problems/not-signed-in"))
                .body("traceId", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}"));
        assertTrue(given().auth()
                .oauth2(Suite.oidc().token("admin"))
                .get("/api/v1/cases")
                .contentType()
                .startsWith("application/problem+json"));
    }
}
