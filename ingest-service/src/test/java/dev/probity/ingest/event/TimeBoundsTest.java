package dev.probity.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.ingest.schema.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event's time may be ahead of ours by so much, whatever offset it is written with. */
class TimeBoundsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static final Violation TOO_FAR =
            new Violation("/time", "future", "lies after 2026-11-29T12:00:00Z, the latest time that is taken now");

    private final TimeBounds bounds = new TimeBounds(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T12:00:00Z",
                "2026-11-29T12:00:00.000z",
                "2026-11-29T11:59:59.999999999Z",
                "2026-11-30T02:00:00+14:00",
                "2026-11-28T18:00:00-18:00",
                "1970-01-02T00:00:00+18:00"
            })
    void whatIsNoMoreThanThatAheadIsLetIn(String time) {
        assertNull(bounds.broken(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T12:00:00.001Z",
                "2026-11-29T12:00:01Z",
                "2026-11-29T12:00:01z",
                "2026-11-30T02:00:01+14:00",
                "2026-11-28T18:00:01-18:00",
                "9999-12-31T23:59:59Z"
            })
    void whatIsFurtherAheadIsNot(String time) {
        assertEquals(TOO_FAR, bounds.broken(time));
    }

    @Test
    void theBoundGoesOnWithTheClock() {
        var clock = new MovedClock();
        var moving = new TimeBounds(clock, Duration.ZERO);
        assertNotNull(moving.broken("2026-11-28T12:00:05Z"));
        clock.now = NOW.plusSeconds(5);
        assertNull(moving.broken("2026-11-28T12:00:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T23:59:59Z", "0001-01-01T00:00:00+14:00"})
    void whatIsFromBeforeThereWereAnySuchRecordsIsNot(String time) {
        assertEquals(new Violation("/time", "past", "lies before 1970-01-02"), bounds.broken(time));
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
