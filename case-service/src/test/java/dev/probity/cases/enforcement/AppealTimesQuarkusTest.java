package dev.probity.cases.enforcement;

import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When an appeal comes in in time. */
@QuarkusTest
@ComponentTest
class AppealTimesQuarkusTest {
    @Test
    void anAppealDoesNotComeInFromTheFuture() {
        var measure = fundsWithheld("250").ordered();
        measure.by("investigator", "appeal", received("2999-01-01T00:00:00Z")).statusCode(400);
    }

    @Test
    void norFromBeforeTheDayOnWhichTheMeasureWasProposed() {
        var measure = fundsWithheld("250").ordered();
        var day = Instant.parse(measure.read().getString("proposedAt")).truncatedTo(ChronoUnit.DAYS);
        Sql.query("insert into case_member values ('%s', 'investigator2', now())".formatted(measure.caseId()));
        for (var early : List.of("1970-01-01T00:00:00Z", day.minusSeconds(1).toString())) {
            measure.by("investigator2", "appeal", received(early))
                    .statusCode(400)
                    .body("type", equalTo("https://probity.dev/problems/invalid"))
                    .body("errors[0].pointer", equalTo("/receivedAt"))
                    .body("errors[0].rule", equalTo("early"));
        }
        assertEquals("ORDERED", measure.read().getString("state"));
        measure.by("investigator2", "appeal", received(day.toString())).statusCode(200);
    }

    private static Map<String, Object> received(String at) {
        return Map.of("appellant", "x", "grounds", "x", "receivedAt", at);
    }

    @Test
    void anAppealComesInWithinSixMonthsOfTheOrderAndAgainOfOneThatFailed() {
        var measure = fundsWithheld("250");
        assertNull(measure.read().getString("appealsUntil"), "before the order none is too late");
        measure.ordered();
        var until = Instant.parse(measure.read().getString("appealsUntil"));
        assertEquals(Instant.parse(measure.read().getString("order.orderedAt")).plus(Duration.ofDays(183)), until);
        orderedDaysBefore(measure, 200);
        assertEquals(
                until.minus(Duration.ofDays(200)), Instant.parse(measure.read().getString("appealsUntil")));
        until = until.minus(Duration.ofDays(200));
        measure.contest("investigator2", "Too late", until.plusSeconds(1).toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/receivedAt"))
                .body("errors[0].rule", equalTo("late"));
        assertEquals(List.of(), measure.read().getList("appeals"));
        measure.contest("investigator2", "In time", until.toString())
                .statusCode(200)
                .body("appealsUntil", equalTo(null));
        measure.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "x"))
                .statusCode(200);
        var again = Instant.parse(measure.read().getString("appealsUntil"));
        assertEquals(
                Instant.parse(measure.read().getString("appeals[0].ruling.at")).plus(Duration.ofDays(183)), again);
    }

    private static void orderedDaysBefore(ProposedMeasure measure, int days) {
        Sql.query("update proposal set ordered_at = ordered_at - interval '%d days' where id = '%s'"
                .formatted(days, measure.id()));
    }
}
