package dev.probity.cases.dashboard;

import dev.probity.cases.http.ProblemException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Whole weeks (UTC): two spans that differ by a day would tell what that day brought.
 *
 * @param from the Monday of the first week
 * @param to the Monday after the last one
 */
record DashboardSpan(Instant from, Instant to) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int USUAL = 12;
    private static final int LONGEST = 53;

    /** The weeks that the span touches; the last twelve, this one included, where nothing is asked for. */
    static DashboardSpan of(@Nullable Instant from, @Nullable Instant to, Instant now) {
        ProblemException.unlessBefore(from, to);
        var end = to == null ? monday(now).plus(WEEK) : monday(to.minusNanos(1)).plus(WEEK);
        var start = from == null ? end.minus(WEEK.multipliedBy(USUAL)) : monday(from);
        ProblemException.unlessBefore(start, end);
        if (Duration.between(start, end).compareTo(WEEK.multipliedBy(LONGEST)) > 0) {
            throw ProblemException.invalid("from", "range", "Ask for at most " + LONGEST + " weeks at once.");
        }
        return new DashboardSpan(start, end);
    }

    private static Instant monday(Instant at) {
        return at.atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }
}
