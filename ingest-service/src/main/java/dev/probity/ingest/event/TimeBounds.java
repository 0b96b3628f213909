package dev.probity.ingest.event;

import dev.probity.ingest.schema.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Bounds an event's time: not before 1970, and so far ahead of this clock at most. Scoring goes by the events' own time: a single one of years to come would make
 * all that follows late. Shared by all threads.
 */
public final class TimeBounds {
    /** Whatever its offset, it lies after the day from which scoring counts days. */
    private static final String FIRST_DAY = "1970-01-02";

    private static final int TO_THE_SECOND = "dddd-dd-ddTdd:dd:dd".length();

    private final Clock clock;
    private final Duration bound;
    private volatile Latest latest;

    /** The latest time that is let in; of the second in which it was worked out. */
    private record Latest(long second, Instant time, String utc) {}

    /** @param bound how far ahead is let in, 0 or more */
    public TimeBounds(Clock clock, Duration bound) {
        this.clock = clock;
        this.bound = bound;
        this.latest = latest(clock.instant().getEpochSecond());
    }

    private Latest latest(long second) {
        var time = Instant.ofEpochSecond(second).plus(bound);
        return new Latest(second, time, time.toString());
    }

    /** Which bound a time, written as RFC 3339 has it, is beyond; null when it is within both. */
    @Nullable
    Violation broken(String time) {
        if (time.compareTo(FIRST_DAY) < 0) {
            return new Violation("/time", "past", "lies before " + FIRST_DAY);
        }
        return isTooFar(time)
                ? new Violation("/time", "future", "lies after " + latest.utc() + ", the latest time that is taken now")
                : null;
    }

    private boolean isTooFar(String time) {
        long now = Math.floorDiv(clock.millis(), 1000L);
        var known = latest;
        if (known.second() != now) {
            known = latest(now);
            latest = known;
        }
        char zone = time.charAt(time.length() - 1);
        if (zone == 'Z') {
            // in UTC the order of texts is the order of times: a stream need not take each apart
            if (!time.regionMatches(0, known.utc(), 0, TO_THE_SECOND)) {
                return time.compareTo(known.utc()) > 0;
            }
        }
        return OffsetDateTime.parse(time).toInstant().isAfter(known.time());
    }
}
