package dev.probity.cases.consultation;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** HR and the merchants' team see different halves of one case. */
@QuarkusTest
@ComponentTest
class ConsultationQuarkusTest {
    private static final String TEAM = "merchant-team";

    /** A case of a member of staff and a merchant, each with a bill whose sentences name the other. */
    private record TwoSided(
            String id,
            String ref,
            String staff,
            String pseudonym,
            String staffRef,
            String merchant,
            String merchantRef) {
        static TwoSided arises() {
            var suspect = "staff:" + aStaffId();
            var merchant = aMerchant();
            var alert = arrived(anAlertOn(suspect).line("gain", 3, merchant).merchants(merchant));
            Topics.send("probity.risk", alert.subject(), alert.bill());
            var row = read(alert);
            return new TwoSided(
                    row.getString("alert.case.id"),
                    row.getString("alert.case.ref"),
                    row.getString("alert.subject.id"),
                    row.getString("alert.subject.label"),
                    suspect.substring("staff:".length()),
                    row.getString("alert.merchants.first[0].id"),
                    merchant.substring("merchant:".length()));
        }

        ValidatableResponse asks(String office) {
            return asks(office, "Was notice served?");
        }

        ValidatableResponse asks(String office, String message) {
            return as("investigator")
                    .body(Map.of("office", office, "message", message))
                    .post("/api/v1/cases/" + id + "/consultations")
                    .then();
        }

        String asked(String office) {
            return asks(office).statusCode(201).extract().path("id");
        }

        String measure(String action, String target) {
            return as("investigator")
                    .body(Map.of(
                            "action",
                            action,
                            "target",
                            target,
                            "reason",
                            "Seen",
                            "basis",
                            "Section 2",
                            "facts",
                            "Paid for"))
                    .post("/api/v1/cases/" + id + "/proposals")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("ref");
        }
    }

    private static ValidatableResponse half(String user, String consultation) {
        return as(user).get("/api/v1/consultations/" + consultation).then();
    }

    private static ValidatableResponse answers(String user, String consultation, String text) {
        return as(user).body(Map.of("text", text))
                .post("/api/v1/consultations/" + consultation + "/answers")
                .then();
    }

    private static ValidatableResponse ends(String consultation) {
        return as("investigator")
                .body(Map.of("reason", "They were heard"))
                .post("/api/v1/consultations/" + consultation + "/end")
                .then();
    }

    private static List<String> acts(TwoSided file) {
        return Sql.query(
                "select act || ' ' || ground from log_entry where case_id = '%s' and act ~ 'CONSULT|HALF' order by arrival"
                        .formatted(file.id()));
    }

    @Test
    void hrSeesItsMembersOfStaffAndNothingOfTheMerchants() {
        var file = TwoSided.arises();
        var measure = file.measure("SUSPEND_ACCESS", file.staff());
        file.measure("TERMINATE_ACCOUNT", file.merchant());
        var seen = half("hr", file.asked("HR"))
                .statusCode(200)
                .body("consultation.case", equalTo(file.ref()))
                .body("consultation.message", equalTo("Was notice served?"))
                .body("subjects.subject.label", equalTo(List.of(file.pseudonym())))
                .body("subjects[0].bill.lines.family", hasItems("purpose", "ring", "gain"))
                .body("subjects[0].bill.totalDecibans", notNullValue())
                .body("measures.ref", equalTo(List.of(measure)))
                .body("measures[0].effect", equalTo("Suspends the access of " + file.pseudonym()))
                .body("measures[0].basis", equalTo("Section 2"))
                .extract()
                .asString();
        assertFalse(seen.contains(file.merchantRef()) || seen.contains(file.merchant()), seen);
        assertFalse(seen.contains(file.staffRef()), seen);
    }

    @Test
    void theMerchantsTeamSeesTheMerchantAndNothingOfStaff() {
        var file = TwoSided.arises();
        file.measure("SUSPEND_ACCESS", file.staff());
        var measure = file.measure("TERMINATE_ACCOUNT", file.merchant());
        var bill = anAlertOn("merchant:" + file.merchantRef())
                .payment("gain", 5, "Reviews vanished after looks of staff:" + file.staffRef(), "e-1");
        Topics.send("probity.risk", "merchant:" + file.merchantRef(), bill.bill());
        var consultation = file.asked("MERCHANT_TEAM");
        await().atMost(PATIENCE)
                .untilAsserted(() -> half(TEAM, consultation).body("subjects[0].bill.lines.family", hasItem("gain")));
        var seen = half(TEAM, consultation)
                .statusCode(200)
                .body("subjects.subject.id", equalTo(List.of(file.merchant())))
                .body("measures.ref", equalTo(List.of(measure)))
                .extract()
                .asString();
        assertFalse(
                seen.contains(file.pseudonym()) || seen.contains(file.staff()) || seen.contains(file.staffRef()), seen);
    }

    @Test
    void neitherSeesTheOthersHalfNorTheCase() {
        var file = TwoSided.arises();
        var hrs = file.asked("HR");
        var teams = file.asked("MERCHANT_TEAM");
        half("hr", teams).statusCode(404);
        half(TEAM, hrs).statusCode(404);
        answers("hr", teams, "x").statusCode(404);
        as("hr").get("/api/v1/consultations?limit=200")
                .then()
                .body("items.id", hasItem(hrs))
                .body("items.id", not(hasItem(teams)));
        as("hr").get("/api/v1/cases/" + file.id()).then().statusCode(403);
        as("investigator").get("/api/v1/consultations/" + hrs).then().statusCode(403);
    }

    @Test
    void whatAnOfficeSaysIsALineOfTheCaseAndOfTheLog() {
        var file = TwoSided.arises();
        var consultation = file.asked("HR");
        file.measure("SUSPEND_ACCESS", file.staff());
        half("hr", consultation).statusCode(200);
        answers("hr", consultation, "Notice was served on Monday.")
                .statusCode(201)
                .body("answers.text", equalTo(List.of("Notice was served on Monday.")))
                .body("version", equalTo(2));
        as("investigator")
                .get("/api/v1/cases/" + file.id() + "/timeline?limit=200")
                .then()
                .body("items.find { it.kind == 'CONSULTED' }.text", equalTo("HR asked: Was notice served?"))
                .body(
                        "items.find { it.kind == 'CONSULTATION_ANSWERED' }.text",
                        equalTo("Answer of HR: Notice was served on Monday."))
                .body("items.find { it.kind == 'CONSULTATION_ANSWERED' }.actor.id", equalTo("hr"));
        as("investigator")
                .get("/api/v1/cases/" + file.id() + "/consultations")
                .then()
                .body("items[0].answers.author.id", equalTo(List.of("hr")));
        assertEquals(
                List.of(
                        "CONSULTED MEMBER",
                        "READ_HALF CONSULTATION",
                        "CONSULTATION_ANSWERED CONSULTATION",
                        "READ_CONSULTATIONS MEMBER"),
                acts(file));
    }

    @Test
    void onceItEndsTheOfficeSeesNothingAndMayBeAskedAgain() {
        var file = TwoSided.arises();
        var consultation = file.asked("HR");
        file.asks("HR").statusCode(409).body("detail", containsString("asked already"));
        answers("hr", consultation, "Yes").statusCode(201);
        ends(consultation).statusCode(200).body("endedReason", equalTo("They were heard"));
        ends(consultation).statusCode(409);
        half("hr", consultation).statusCode(404);
        answers("hr", consultation, "Again").statusCode(404);
        as("hr").get("/api/v1/consultations?limit=200").then().body("items.id", not(hasItem(consultation)));
        as("investigator")
                .get("/api/v1/cases/" + file.id() + "/consultations")
                .then()
                .body("items[0].endedBy.id", equalTo("investigator"));
        half("hr", file.asked("HR")).statusCode(200).body("consultation.answers", equalTo(List.of()));
    }

    /** A member of the case still sees what has ended, and that is said to them; it is no failure. */
    @Test
    void whoeverSeesThatItEndedAnswersItNoMore() {
        var file = TwoSided.arises();
        var consultation = file.asked("HR");
        Sql.query("insert into case_member values ('%s', 'hr3', now())".formatted(file.id()));
        ends(consultation).statusCode(200);
        answers("hr3", consultation, "Too late").statusCode(409).body("detail", containsString("ended"));
    }

    @Test
    void anAnswerIsGivenOnceAndTheSameKeyGetsItAgain() {
        var file = TwoSided.arises();
        var consultation = file.asked("HR");
        for (var i = 0; i < 2; i++) {
            as("hr").header("Idempotency-Key", "answer-" + consultation)
                    .body(Map.of("text", "Yes"))
                    .post("/api/v1/consultations/" + consultation + "/answers")
                    .then()
                    .statusCode(201)
                    .body("answers.text", equalTo(List.of("Yes")));
        }
        assertEquals(
                List.of("1"),
                Sql.query("select count(*) from consultation_answer where consultation_id = '%s'"
                        .formatted(consultation)));
    }

    @Test
    void aHalfIsThereAfterTheCaseIsClosedWithTheBillThatItWasDecidedOn() {
        var file = TwoSided.arises();
        var consultation = file.asked("HR");
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", file.staff(), "outcome", "CONFIRMED")),
                        "reason",
                        "The bill carries it"))
                .post("/api/v1/cases/" + file.id() + "/closure")
                .then()
                .statusCode(200);
        half("hr", consultation)
                .statusCode(200)
                .body("subjects[0].outcome", equalTo("CONFIRMED"))
                .body("subjects[0].bill.lines.family", hasItem("purpose"));
    }

    @Test
    void whatAnOfficeIsAskedNamesNobodyOfTheOtherHalf() {
        var file = TwoSided.arises();
        for (var other : Map.of("HR", file.merchantRef(), "MERCHANT_TEAM", file.pseudonym())
                .entrySet()) {
            file.asks(other.getKey(), "Is %s known to you?".formatted(other.getValue()))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/message"))
                    .body("detail", startsWith(other.getValue()));
        }
        file.asks("HR", "Is %s known to you?".formatted(file.pseudonym())).statusCode(201);
    }

    @Test
    void anOfficeIsAskedOfWhatThereIs() {
        var alert = arrived(anAlertOn("staff:" + aStaffId()));
        var id = read(alert).getString("alert.case.id");
        as("investigator")
                .body(Map.of("office", "MERCHANT_TEAM", "message", "x"))
                .post("/api/v1/cases/" + id + "/consultations")
                .then()
                .statusCode(409)
                .body("detail", containsString("Nobody but staff"));
    }
}
