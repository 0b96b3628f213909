package dev.probity.cases.detection;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Scoring calls people in a back-test's samples by their ids; here nobody is shown one. */
@QuarkusTest
@ComponentTest
class BackTestSamplesQuarkusTest {
    private static ValidatableResponse report(String user, String... subjects) {
        var samples = new StringBuilder();
        for (var subject : subjects) {
            samples.append(samples.isEmpty() ? "" : ",").append("""
                    {"subject":"%1$s","episode":1,"raisedAt":"2026-11-01T00:00:00Z","totalDecibans":2.5,"raisedThen":false,
                     "summary":"%1$s looked up what %2$s did"}""".formatted(subject, subjects[0]));
        }
        Suite.scoring()
                .answersAt(
                        "/api/v1/back-tests/b-7",
                        "{\"id\":\"b-7\",\"state\":\"DONE\",\"report\":{\"samples\":[" + samples
                                + "],\"notCovered\":[\"x\"]}}");
        return as(user).get("/api/v1/detection/back-tests/b-7").then().statusCode(200);
    }

    @Test
    void whomTheReaderMayKnowOfStandsUnderTheirPseudonym() {
        var alert = arrived(anAlertBelowTheLine());
        var subject = read(alert);
        report("detection-engineer", alert.subject())
                .body("report.samples[0].subject", equalTo(subject.getString("alert.subject.label")))
                .body("report.samples[0].subjectId", equalTo(subject.getString("alert.subject.id")))
                .body("report.samples[0].totalDecibans", equalTo(2.5f))
                .body("report.notCovered[0]", equalTo("x"))
                .body(not(containsString(alert.subject().replace("staff:", ""))));
    }

    @Test
    void whoIsBehindTheWallOrUnknownIsAColleague() {
        var alert = arrived(anAlertBelowTheLine());
        var id = alert.subject().replace("staff:", "");
        Suite.oidc().isStaff("detection-engineer4", id);
        report("detection-engineer4", alert.subject(), "staff:W-never-seen")
                .body("report.samples[0].subject", equalTo("a colleague"))
                .body("report.samples[0].subjectId", nullValue())
                .body("report.samples[1].subject", equalTo("a colleague"))
                .body(not(containsString(id)))
                .body(not(containsString("W-never-seen")));
    }

    @Test
    void othersAreCalledAsOnThePages() {
        report("detection-engineer", aMerchant(), "person:P-never-seen")
                .body("report.samples[0].subject", not(containsString("merchant:")))
                .body("report.samples[1].subject", equalTo("a go-between"));
    }

    @Test
    void matchesOfADraftsRulesNameNobodyEither() {
        var alert = arrived(anAlertBelowTheLine());
        var id = alert.subject().replace("staff:", "");
        Suite.scoring().answersAt("/api/v1/back-tests/b-8", """
                        {"id":"b-8","state":"DONE","report":{"samples":[],"rules":{"events":2,"tried":[{"id":"r","samples":[
                         {"subject":"%1$s","time":"2026-11-01T00:00:00Z","type":"t","source":"/erp/%2$s","id":"%2$s-1","fields":["action"]},
                         {"subject":"staff:W-never-seen","time":"2026-11-01T00:00:00Z","type":"t","source":"/erp","id":"staff:W-never-seen","fields":[]},
                         {"subject":"merchant:M-77","time":"2026-11-01T00:00:00Z","type":"t","source":"/erp","id":"m-1","fields":[]}
                        ]}]},"notCovered":["x"]}}""".formatted(alert.subject(), id));
        as("detection-engineer")
                .get("/api/v1/detection/back-tests/b-8")
                .then()
                .statusCode(200)
                .body("report.rules.tried[0].samples[0].subject", equalTo("a colleague"))
                .body("report.rules.tried[0].samples[0].subjectId", nullValue())
                .body("report.rules.tried[0].samples[0].fields[0]", equalTo("action"))
                .body("report.rules.tried[0].samples[1].subject", equalTo("a colleague"))
                .body("report.rules.tried[0].samples[1].subjectId", nullValue())
                .body("report.rules.tried[0].samples[2].subject", equalTo("M-77"))
                .body(not(containsString(read(alert).getString("alert.subject.label"))))
                .body(not(containsString(id)))
                .body(not(containsString("W-never-seen")));
    }
}
