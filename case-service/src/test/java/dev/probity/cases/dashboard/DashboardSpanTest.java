package dev.probity.cases.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.cases.http.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DashboardSpanTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static DashboardSpan span(String from, String to) {
        return DashboardSpan.of(Instant.parse(from), Instant.parse(to), MONDAY_NOON);
    }

    @Test
    void twelveWeeksUpToThisOneAreUsual() {
        assertEquals(span("2026-09-07T00:00:00Z", "2026-11-30T00:00:00Z"), DashboardSpan.of(null, null, MONDAY_NOON));
    }

    @Test
    void aSpanIsTheWeeksThatItTouches() {
        var span = span("2026-11-18T07:00:00Z", "2026-11-23T00:00:01Z");
        assertEquals(Instant.parse("2026-11-16T00:00:00Z"), span.from());
        assertEquals(Instant.parse("2026-11-30T00:00:00Z"), span.to());
        assertEquals(
                Instant.parse("2026-11-23T00:00:00Z"),
                span("2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z").to());
    }

    @Test
    void aSpanThatEndsBeforeItBeginsOrGoesOnForYearsIsRefused() {
        assertThrows(ProblemException.class, () -> span("2026-11-23T00:00:00Z", "2026-11-16T00:00:00Z"));
        assertThrows(ProblemException.class, () -> span("2024-11-23T00:00:00Z", "2026-11-16T00:00:00Z"));
        assertThrows(
                ProblemException.class,
                () -> DashboardSpan.of(Instant.parse("2027-03-01T00:00:00Z"), null, MONDAY_NOON));
    }
}
