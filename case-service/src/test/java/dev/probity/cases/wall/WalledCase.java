package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An open case on a member of staff, with everyone who stands near to them and somebody who doesn't; the investigator "investigator" is a member of it.
 *
 * @param suspect staff id
 * @param merchant ref of the merchant that is in it
 * @param alert what opened it
 * @param id the case
 * @param ref what it is called by
 * @param subjectId the suspect as a subject
 * @param pseudonym what they are called
 * @param merchantId the merchant as a subject
 */
record WalledCase(
        String suspect,
        String merchant,
        AlertFixtures alert,
        String id,
        String ref,
        String subjectId,
        String pseudonym,
        String merchantId) {
    /** Somebody who looks at one case that isn't theirs. */
    static final String CURIOUS = "curious";

    /** Written down in it and in no other, so that nothing of it can be shown unnoticed. */
    String canary() {
        return "canary-" + Integer.toHexString(suspect.hashCode());
    }

    static WalledCase aWalledCase() {
        var suspect = aStaffId();
        Organisation.told("G-" + suspect, null, null);
        Organisation.told("M-" + suspect, "T-of-managers-" + suspect, "G-" + suspect);
        Organisation.told(suspect, "T-" + suspect, "M-" + suspect);
        Organisation.told("R-" + suspect, "T-of-reports-" + suspect, suspect);
        Organisation.told("RR-" + suspect, null, "R-" + suspect);
        Organisation.told("T-" + suspect, "T-" + suspect, "X-" + suspect);
        var merchant = aMerchant();
        var alert = arrived(anAlertOn("staff:" + suspect).merchants(merchant));
        Topics.send("probity.risk", alert.subject(), alert.bill());
        var row = read(alert);
        var file = new WalledCase(
                suspect,
                merchant,
                alert,
                row.getString("alert.case.id"),
                row.getString("alert.case.ref"),
                row.getString("alert.subject.id"),
                row.getString("alert.subject.label"),
                row.getString("alert.merchants.first[0].id"));
        as("investigator")
                .body(Map.of("text", file.canary()))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        return file;
    }

    String path(String what) {
        return "/api/v1/cases/" + id + what;
    }

    /** What no answer to somebody behind the wall may hold. */
    List<String> telling() {
        return List.of(id, ref, subjectId, alert.id().toString(), suspect, pseudonym, canary());
    }

    /** Somebody of that role who is that to the suspect. */
    String user(Relation relation, String role) {
        var user = (relation + "-" + role + "-" + suspect).toLowerCase(java.util.Locale.ROOT);
        Suite.oidc()
                .isStaff(
                        user,
                        switch (relation) {
                            case SELF -> suspect;
                            case MANAGER -> "M-" + suspect;
                            case MANAGERS_MANAGER -> "G-" + suspect;
                            case REPORT -> "R-" + suspect;
                            case REPORTS_REPORT -> "RR-" + suspect;
                            case TEAM_MATE -> "T-" + suspect;
                            case RECUSED, MEMBER, STRANGER, BROKE_THE_GLASS, DECIDES -> "W-" + user;
                        });
        if (relation.isMember()) {
            isMember(user);
        }
        return user;
    }

    /** Makes somebody a member whom no member could bring in. */
    void isMember(String user) {
        Sql.query("insert into case_member values ('%s', '%s', now()) on conflict do nothing".formatted(id, user));
    }

    /** A look at it by somebody who stands near to nobody, and whom it is none of the business of. */
    void look() {
        breakGlass(CURIOUS, "auditor");
        call(CURIOUS, "auditor").get(path("")).then().statusCode(200);
    }

    /** What auditors are told of that look. */
    static String notice() {
        return Sql.query("select id from watch_notice where user_id = '%s' and kind = 'OUTSIDE' order by last_at desc"
                        .formatted(CURIOUS))
                .getFirst();
    }

    /** The same, which nobody has answered, though somebody may have. */
    static String waitingNotice() {
        var notice = notice();
        Sql.query(
                "update watch_notice set state = 'OPEN', answer = null, answered_by = null, answered_at = null where id = '%s'"
                        .formatted(notice));
        return notice;
    }

    void breakGlass(String user, String role) {
        call(user, role)
                .body(Map.of("case", id, "reason", "A question of the works council"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
    }

    /** A wish of an investigator, who stands near to nobody, to know the suspect's name; nobody has decided on it. */
    String wish() {
        return as("investigator")
                .body(Map.of("case", id, "purpose", canary()))
                .post("/api/v1/subjects/" + subjectId + "/unmaskings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks that office about its half. */
    String consult(String office) {
        return as("investigator")
                .body(Map.of("office", office, "message", canary()))
                .post(path("/consultations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What that office was asked. */
    String consultation(String office) {
        return Sql.query("select id from consultation where case_id = '%s' and office = '%s' order by asked_at"
                        .formatted(id, office))
                .getFirst();
    }

    /** What its first attachment is called; made when there is none. */
    String attachment() {
        var there = Sql.query(
                "select 'E-' || number from exhibit where case_id = '%s' and kind = 'ATTACHMENT' order by number"
                        .formatted(id));
        return there.isEmpty()
                ? given().auth()
                        .oauth2(Suite.oidc().token("investigator"))
                        .multiPart("reason", canary())
                        .multiPart(
                                "file", canary() + ".txt", canary().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post(path("/attachments"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("ref")
                : there.getFirst();
    }

    /** A measure against the suspect that nobody has decided on: approvers see the case for that. */
    String waitingMeasure() {
        return proposed("REFER_TO_LEGAL", "Code of conduct, section 2");
    }

    int waitingMeasures() {
        return Sql.query("select id from proposal where case_id = '%s' and state = 'PROPOSED'".formatted(id))
                .size();
    }

    /** A measure against the suspect that is ordered: strangers who approve have no more to decide in it. */
    String orderedMeasure() {
        return ordered("Code of conduct, section 2");
    }

    /** The same, on that basis, which the order's statement of reasons names. */
    String ordered(String basis) {
        var proposal = proposed("SUSPEND_ACCESS", basis);
        decide("approver", proposal, "approval", Map.of("reason", canary()));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select state from proposal where id = '%s'".formatted(proposal))
                        .equals(List.of("ORDERED")));
        return proposal;
    }

    private String proposed(String action, String basis) {
        return as("investigator")
                .body(Map.of("action", action, "target", subjectId, "reason", canary(), "basis", basis))
                .post(path("/proposals"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** With a receipt, and an appeal that was decided. */
    void contestedMeasure() {
        var proposal = orderedMeasure();
        var order = Sql.query("select id from enforcement_order where proposal_id = '%s'".formatted(proposal))
                .getFirst();
        Topics.send(
                "probity.enforcement.receipts", "staff:" + suspect, """
                {"receiptId":"%s","orderId":"%s","result":"RECEIVED","at":"2026-11-28T10:00:00Z"}""".formatted(java.util.UUID.randomUUID(), order));
        var appeal = Map.<String, Object>of(
                "appellant",
                "Their counsel",
                "grounds",
                canary(),
                "receivedAt",
                Instant.now().toString());
        isMember("approver4");
        decide("approver4", proposal, "appeal", appeal);
        decide("approver2", proposal, "ruling", Map.of("outcome", "UPHELD", "reason", canary()));
    }

    private static void decide(String user, String proposal, String what, Map<String, Object> body) {
        as(user).body(body)
                .post("/api/v1/proposals/" + proposal + "/" + what)
                .then()
                .statusCode(200);
    }

    static RequestSpecification call(String user, String... roles) {
        return given().auth().oauth2(token(user, roles)).contentType(ContentType.JSON);
    }

    static String token(String user, String... roles) {
        return Suite.oidc().token(user, List.of(roles), "probity-case", 300);
    }

    /** Closes it, as somebody who stands near to nobody. */
    void close() {
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", subjectId, "outcome", "FALSE_ALARM")),
                        "reason",
                        "They were heard"))
                .post(path("/closure"))
                .then()
                .statusCode(200);
    }

    /** Somebody takes a person off it, or steps back as "me". */
    ValidatableResponse recusal(String user, String role, String person) {
        return call(user, role)
                .body(Map.of("person", person, "reason", "They are friends"))
                .post(path("/recusals"))
                .then();
    }

    /** An auditor takes everyone of that role off who is there as RECUSED. */
    void recuse(String... roles) {
        Stream.of(roles).forEach(role -> {
            var user = user(Relation.RECUSED, role);
            call(user, role).get("/api/v1/me").then().statusCode(200);
            recusal(user(Relation.MEMBER, "auditor"), "auditor", user).statusCode(201);
        });
    }
}
