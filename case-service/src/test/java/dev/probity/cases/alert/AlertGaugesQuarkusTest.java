package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.casefile.OverdueGauges;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts that wait longer than was promised. */
@QuarkusTest
@ComponentTest
class AlertGaugesQuarkusTest {
    @Inject
    OverdueGauges gauges;

    @Inject
    MeterRegistry meters;

    @Test
    void alertsThatNobodyLooksIntoAreCountedOnceTheirTimeIsOver() throws Throwable {
        var late = List.of(arrived(anAlertBelowTheLine()), aTakenOne(), aDismissedOne());
        var before = overdue();
        var shown = shown();
        for (var alert : late) {
            Sql.query(
                    "update alert set received_at = now() - interval '25 hours' where id = '%s'".formatted(alert.id()));
        }
        assertEquals(before + 1, overdue());
        assertEquals(shown + 1, shown(), "whoever works in the queue sees as many");
    }

    private static AlertFixtures aTakenOne() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + read(alert).getString("alert.case.id") + "/assignment")
                .then()
                .statusCode(200);
        return alert;
    }

    private static AlertFixtures aDismissedOne() {
        var alert = arrived(anAlertBelowTheLine());
        as("investigator")
                .body(Map.of("outcome", "INSUFFICIENT", "reason", "x"))
                .post("/api/v1/alerts/" + alert.id() + "/dismissal")
                .then()
                .statusCode(200);
        return alert;
    }

    private static int shown() {
        return as("investigator")
                .get("/api/v1/queue/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("overdue");
    }

    private double overdue() throws Throwable {
        VertxContextSupport.subscribeAndAwait(gauges::count);
        return meters.get("probity.case.alerts.overdue").gauge().value();
    }
}
