package dev.probity.ingest.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    @Property
    void whatTheClockWritesIsAnInstant(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -18, max = 18) int hours) {
        var time = OffsetDateTime.ofInstant(Instant.ofEpochSecond(second, nano), ZoneOffset.ofHours(hours));
        assertTrue(Format.DATE_TIME.matches(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nXXX")
                .format(time.withNano(0))));
        assertTrue(Format.DATE_TIME.matches(
                Instant.ofEpochSecond(Math.abs(second), nano).toString()));
    }

    @Property(tries = 5_000)
    void daysAndTimesAreThoseOfTheCalendar(
            @ForAll @IntRange(max = 9_999) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute) {
        var text = "%04d-%02d-%02dT%02d:%02d:00Z".formatted(year, month, day, hour, minute);
        assertEquals(isCalendarTime(text) && hour < 24, Format.DATE_TIME.matches(text), text);
    }

    private static boolean isCalendarTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00+1:00"
            })
    void noInstant(String text) {
        assertFalse(Format.DATE_TIME.matches(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7D", "P1M", "PT1H", "P1DT12H", "P2W"})
    void aDuration(String text) {
        assertTrue(Format.DURATION.matches(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "7D", "PT", "P1DT", "a week"})
    void noDuration(String text) {
        assertFalse(Format.DURATION.matches(text));
    }
}
