package dev.probity.cases.subject;

import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case can be opened on somebody of whom no alert is raised. */
@QuarkusTest
@ComponentTest
class CaseOfASubjectQuarkusTest {
    @Test
    void aCaseIsOpenedOnSomeoneWithoutAnAlertAndALaterAlertJoinsIt() {
        var someone = anAlertBelowTheLine();
        Topics.send("probity.risk", someone.subject(), someone.bill());
        var where = "where ref = '" + someone.subject() + "'";
        await().atMost(PATIENCE)
                .until(() -> !Sql.query("select 1 from subject_risk r join subject s on s.id = r.subject_id " + where)
                        .isEmpty());
        var id = Sql.query("select id from subject " + where).getFirst();
        var opened = as("investigator")
                .body(Map.of("subject", id))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .body("title", startsWith("Look-ups without a ticket: "))
                .body("subjects[0].subject.id", equalTo(id))
                .body("subjects[0].bill.totalDecibans", equalTo((float) someone.total()))
                .extract()
                .jsonPath();
        assertEquals(
                List.of(String.valueOf(Math.round(someone.total() * 1000))),
                Sql.query("select total_mdb from case_file where id = '" + opened.getString("id") + "'"));
        as("investigator")
                .body(Map.of("subject", id))
                .post("/api/v1/cases")
                .then()
                .statusCode(409)
                .body("detail", containsString(opened.getString("ref")));
        var alert = arrived(someone.revision(2));
        assertEquals(opened.getString("id"), read(alert).getString("alert.case.id"));
    }

    @Test
    void aCaseIsOpenedFromAlertsOrOnASubjectNotOnBoth() {
        var alert = arrived(anAlertBelowTheLine());
        var subject = read(alert).getString("alert.subject.id");
        as("investigator")
                .body(Map.of("subject", subject, "alertIds", List.of(alert.id())))
                .post("/api/v1/cases")
                .then()
                .statusCode(400);
        as("investigator")
                .body(Map.of("subject", subject))
                .post("/api/v1/cases")
                .then()
                .statusCode(409);
    }
}
