package dev.probity.cases.enforcement;

import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That those whose will a measure is, being all who see its case, can't bar an appeal against it. */
@QuarkusTest
@ComponentTest
class ContestedByGlassQuarkusTest {
    private static final String OUTSIDER = "investigator5";

    private static ValidatableResponse broken(String caseId) {
        return as(OUTSIDER)
                .body(Map.of("case", caseId, "reason", "Counsel wrote, and its two have not answered"))
                .post("/api/v1/break-glass")
                .then();
    }

    private static ValidatableResponse appealed(ProposedMeasure measure, String user) {
        return measure.by(
                user,
                "appeal",
                Map.of(
                        "appellant",
                        "The merchant's counsel",
                        "grounds",
                        "The reviews were bought by a competitor",
                        "receivedAt",
                        Instant.now().toString()));
    }

    private static void close(ProposedMeasure measure) {
        var found = List.of(measure.staffId(), measure.merchantId()).stream()
                .map(subject -> Map.of("subject", subject, "outcome", "CONFIRMED"))
                .toList();
        as("investigator")
                .body(Map.of("outcomes", found, "reason", "The ring was paid"))
                .post("/api/v1/cases/" + measure.caseId() + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void whoBrokeTheGlassPutsDownAnAppealInAClosedCaseAndTakesNoPartByIt() {
        var measure = fundsWithheld("250").ordered();
        close(measure);
        appealed(measure, OUTSIDER).statusCode(404);
        String look = broken(measure.caseId()).statusCode(201).extract().path("id");
        as("investigator4").get("/api/v1/me").then().statusCode(200);
        as(OUTSIDER)
                .body(Map.of("person", "investigator4"))
                .post(caseOf(measure) + "/members")
                .then()
                .statusCode(409)
                .body("detail", containsString("put down appeals"));
        appealed(measure, OUTSIDER).statusCode(200).body("state", equalTo("APPEALED"));
        as("investigator")
                .get(caseOf(measure) + "/record")
                .then()
                .body("items.find { it.act == 'APPEAL_FILED' }.ground", equalTo("BREAK_GLASS"));
        as(OUTSIDER).body(Map.of("reason", "It is put down")).post("/api/v1/break-glass/" + look + "/end");
        as(OUTSIDER).get(caseOf(measure)).then().statusCode(404);
        measure.by("approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "The merchant was heard"))
                .statusCode(200)
                .body("state", equalTo("REVERSED"));
    }

    @Test
    void whoseWillTheMeasureIsPutsNoneDownByBreakGlassEither() {
        var measure = fundsWithheld("250").ordered();
        as("approver")
                .body(Map.of("case", measure.caseId(), "reason", "A look"))
                .post("/api/v1/break-glass");
        appealed(measure, "approver").statusCode(409);
        appealed(measure, "investigator").statusCode(409);
    }

    private static String caseOf(ProposedMeasure measure) {
        return "/api/v1/cases/" + measure.caseId();
    }
}
