package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scoring says later changes an open case and no closed one. */
@QuarkusTest
@ComponentTest
class ClosedCaseQuarkusTest {
    /** That bill is the latest known of its subject. */
    static void risk(AlertFixtures bill, long revision) {
        Topics.send("probity.risk", bill.subject(), bill.revision(revision).bill());
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select revision from subject_risk r join subject s on s.id = r.subject_id where s.ref = '"
                                        + bill.subject() + "'")
                        .equals(List.of(String.valueOf(revision))));
    }

    private static String idOf(String ref) {
        return Sql.query("select id from subject where ref = '" + ref + "'").getFirst();
    }

    private static String get(String path) {
        return as("investigator").get(path).then().statusCode(200).extract().asString();
    }

    private static void close(String caseId, String subject) {
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", subject, "outcome", "CONFIRMED")),
                        "reason",
                        "They were heard"))
                .post("/api/v1/cases/" + caseId + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void aClosedCaseStaysWhatWasDecidedOnWhateverScoringSaysOfWhomItDrewIn() {
        var merchant = anAlertOn(aMerchant());
        var goBetween = anAlertOn("person:P-" + aStaffId()).payment("broker", 3, "stands between", "pay-1");
        Suite.scoring().answers(goBetween.subject(), "risk", goBetween.bill());
        var alert = arrived(anAlertAboveTheLine()
                .merchants(merchant.subject())
                .payment("broker", 9, "Was paid by " + goBetween.subject() + ", who is tied", "pay-1"));
        var caseId = read(alert).getString("alert.case.id");
        var path = "/api/v1/cases/" + caseId;
        risk(merchant, 1);
        var open = as("investigator").get(path).jsonPath();
        var told = as("investigator").get(path + "/story").jsonPath();
        var position = open.getList("subjects.subject.id").indexOf(idOf(merchant.subject()));
        assertEquals((float) merchant.total(), open.getFloat("subjects[" + position + "].bill.totalDecibans"));

        close(caseId, idOf(alert.subject()));
        var decided = get(path);
        var story = get(path + "/story");
        assertEquals(
                told.getList("lanes"),
                as("investigator").get(path + "/story").jsonPath().getList("lanes"));

        risk(merchant.line("ring", 5, null).explained("REFUTED"), 2);
        risk(goBetween.line("ring", 5, null), 2);
        risk(alert.line("powers", 7, null), 9);
        Suite.scoring().answers(goBetween.subject(), "risk", goBetween.bill());
        assertEquals(decided, get(path));
        assertEquals(story, get(path + "/story"));
        assertTrue(Suite.scoring().lastQuery(alert.subject(), "activity").contains("to="), "work after the decision");
    }

    @Test
    void aClosedCaseWithoutAnAlertStaysWhatWasDecidedOn() {
        var someone = anAlertBelowTheLine();
        risk(someone, 1);
        var caseId = opened(someone);
        close(caseId, idOf(someone.subject()));
        var decided = get("/api/v1/cases/" + caseId);
        risk(someone.line("ring", 15, null), 2);
        assertEquals(decided, get("/api/v1/cases/" + caseId));
    }

    @Test
    void anEndedAlertIsDecidedWithItsCase() {
        var alert = arrived(anAlertAboveTheLine());
        var caseId = read(alert).getString("alert.case.id");
        arrived(alert.state("ENDED").line("hours", -1, null).revision(2));
        close(caseId, idOf(alert.subject()));
        assertEquals("DECIDED", read(alert).getString("alert.state"));
        assertEquals("CONFIRMED", read(alert).getString("alert.outcome"));
    }

    @Test
    void anOpenCaseWithoutAnAlertWeighsWhatItsSubjectWeighsNow() {
        var light = anAlertBelowTheLine();
        var heavy = anAlertBelowTheLine().line("ring", 2, null);
        risk(light, 1);
        risk(heavy, 1);
        var lightCase = opened(light);
        var heavyCase = opened(heavy);
        assertEquals(List.of(heavyCase, lightCase), heaviestFirst(lightCase, heavyCase));
        risk(light.line("powers", 4, null), 2);
        assertEquals(List.of(lightCase, heavyCase), heaviestFirst(lightCase, heavyCase));
        assertNotEquals(
                List.of(),
                Sql.query("select 1 from case_file where id = '%s' and total_mdb = %d"
                        .formatted(lightCase, Math.round(light.total() * 1000))));
    }

    private static String opened(AlertFixtures on) {
        return as("investigator")
                .body(Map.of("subject", idOf(on.subject())))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static List<String> heaviestFirst(String... which) {
        return as("investigator")
                .get("/api/v1/cases?state=OPEN&order=HEAVIEST&limit=200")
                .jsonPath()
                .getList("items.id", String.class)
                .stream()
                .filter(List.of(which)::contains)
                .toList();
    }
}
