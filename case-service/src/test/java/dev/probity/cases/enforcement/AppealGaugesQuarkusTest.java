package dev.probity.cases.enforcement;

import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.casefile.OverdueGauges;
import dev.probity.cases.suite.ComponentTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Appeals that wait longer than was promised. */
@QuarkusTest
@ComponentTest
class AppealGaugesQuarkusTest {
    @Inject
    OverdueGauges gauges;

    @Inject
    MeterRegistry meters;

    @Test
    void appealsAreCountedFromTheDayTheyCameInUntilTheyAreDecided() throws Throwable {
        var before = overdue();
        var shown = shown();
        contested(13);
        assertEquals(before, overdue());
        var late = contested(15);
        assertEquals(before + 1, overdue());
        assertEquals(shown + 1, shown(), "whoever decides sees as many");
        late.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "x"))
                .statusCode(200);
        assertEquals(before, overdue());
        late.contest("investigator2", "A witness came forward", Instant.now().toString())
                .statusCode(200);
        assertEquals(before, overdue(), "the one that waits counts, not the one before it");
    }

    private static ProposedMeasure contested(int daysAgo) {
        var measure = fundsWithheld("250").ordered();
        measure.contest(
                        "investigator2",
                        "They were on leave",
                        Instant.now().minus(Duration.ofDays(daysAgo)).toString())
                .statusCode(200);
        return measure;
    }

    private static int shown() {
        return as("approver2")
                .get("/api/v1/proposals/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("appealsOverdue");
    }

    private double overdue() throws Throwable {
        VertxContextSupport.subscribeAndAwait(gauges::count);
        return meters.get("probity.case.appeals.overdue").gauge().value();
    }
}
