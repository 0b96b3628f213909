package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A go-between with no alert of its own, whom an alert's ties and payments name. */
@QuarkusTest
@ComponentTest
class GoBetweenQuarkusTest {
    private static final String TIED =
            "Was paid by %s, who shares a bank account with M-40; of 12 ties of staff to go-betweens 1 tie as firmly";
    private static final String PAID =
            "paid 1 time by go-betweens, 300 in all, 1 in round sums, 0 soon after a visit to one of the payer's merchants; most by %s, who is tied to 2 merchants";

    private static final String EXPLAINED = """
            {"items": [{"title": "A friend", "state": "OPEN", "detail": "Was paid by %s, who is tied to nobody"}]}""";

    private final String id = "P-" + aStaffId();
    private final String goBetween = "person:" + id;

    @AfterEach
    void scoringIsThere() {
        Suite.scoring().away(false);
    }

    private AlertFixtures alert() {
        return arrived(anAlertAboveTheLine()
                .merchants(aMerchant())
                .payment("broker", 9, TIED.formatted("person:" + id), "pay-" + id)
                .payment("payment", 11, PAID.formatted("person:" + id), "pay-" + id));
    }

    /** The events' own ids hold it, too. */
    private void isNotNamedIn(JsonPath answer) {
        assertFalse(answer.prettify().replace("pay-" + id, "").contains(id), answer::prettify);
    }

    private static JsonPath story(AlertFixtures alert) {
        return as("investigator")
                .get("/api/v1/cases/" + read(alert).getString("alert.case.id") + "/story")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void comesIntoTheCaseWithItsLaneAndWhatItPaid() {
        Suite.scoring()
                .answers(
                        goBetween,
                        "risk",
                        anAlertOn(goBetween)
                                .payment("broker", 3, "stands between", "pay-" + id)
                                .bill());
        var alert = alert();
        var story = story(alert);
        assertEquals(List.of("PERSON", "STAFF", "MERCHANT"), story.getList("lanes.subject.kind"));
        assertEquals(List.of("300.00 USD"), story.getList("lanes[0].marks.label"));
        assertEquals(List.of("300.00"), story.getList("lanes[0].marks.amount"));
        assertEquals(List.of("PAID"), story.getList("arrows.kind"));
        assertEquals(story.getString("lanes[1].subject.id"), story.getString("arrows[0].toSubject"));
        assertTrue(story.getBoolean("scoring.available"));
    }

    @Test
    void isCalledByItsLabelWhereTheBillNamesIt() {
        var alert = alert();
        var label = story(alert).getString("lanes[0].subject.label");
        var file = as("investigator")
                .get("/api/v1/cases/" + read(alert).getString("alert.case.id"))
                .jsonPath();
        assertTrue(
                file.getString("subjects.bill.lines.summary").contains("Was paid by " + label + ", who"),
                file.getString("subjects.bill.lines.summary"));
        isNotNamedIn(file);
        assertTrue(
                read(alert).getString("bill.lines.summary").contains("Was paid by " + label + ", who"),
                read(alert)::prettify);
        isNotNamedIn(read(alert));
        var subject = as("investigator")
                .get("/api/v1/subjects/" + read(alert).getString("alert.subject.id"))
                .jsonPath();
        assertTrue(
                subject.getString("bill.lines.summary").contains("Was paid by " + label + ", who"), subject::prettify);
        isNotNamedIn(subject);
    }

    @Test
    void whoeverIsNotKnownHereIsCalledAGoBetween() {
        var alert = arrived(anAlertAboveTheLine().payment("powers", 9, TIED.formatted(goBetween), "pay-" + id));
        assertTrue(
                read(alert).getString("bill.lines.summary").contains("Was paid by a go-between, who"),
                read(alert)::prettify);
        isNotNamedIn(read(alert));
    }

    @Test
    void isCalledTheSameInTheCaseOfAnotherWhichItWasNotDrawnInto() {
        var label = story(alert()).getString("lanes[0].subject.label");
        var another = arrived(anAlertAboveTheLine().payment("powers", 9, TIED.formatted(goBetween), "pay-" + id));
        Suite.scoring().answers(another.subject(), "explanations", EXPLAINED.formatted(goBetween));
        var file = as("investigator")
                .get("/api/v1/cases/" + read(another).getString("alert.case.id"))
                .jsonPath();
        assertEquals(List.of("STAFF"), file.getList("subjects.subject.kind"));
        for (var answer : List.of(file, read(another), explanations(another))) {
            assertTrue(answer.prettify().contains("Was paid by " + label + ", who"), answer::prettify);
            isNotNamedIn(answer);
        }
    }

    private static JsonPath explanations(AlertFixtures alert) {
        return as("investigator")
                .get("/api/v1/subjects/" + read(alert).getString("alert.subject.id") + "/explanations")
                .jsonPath();
    }

    @Test
    void hasALaneWithoutItsBillWhileScoringIsAway() {
        var alert = alert();
        Suite.scoring().away(true);
        var story = story(alert);
        assertEquals(List.of("PERSON", "STAFF", "MERCHANT"), story.getList("lanes.subject.kind"));
        assertEquals(List.of(), story.getList("lanes[0].marks"));
        assertEquals(false, story.getBoolean("scoring.available"));
    }

    @Test
    void isDrawnInWhenAnAlertComesToNameIt() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        arrived(alert.revision(2).payment("payment", 11, PAID.formatted("person:" + id), "pay-" + id));
        assertEquals(List.of("PERSON", "STAFF", "MERCHANT"), story(alert).getList("lanes.subject.kind"));
    }
}
