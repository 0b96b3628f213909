package dev.probity.scoring.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads RFC 3339 times; the usual form, UTC, without the general parser, which costs more than the rest of an event. */
final class EventTime {
    private static final int SHORTEST = "2026-01-01T00:00:00Z".length();
    private static final int FRACTION = "2026-01-01T00:00:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 86_400;

    private EventTime() {}

    static Instant parse(String text) throws DateTimeException {
        int last = text.length() - 1;
        if (last + 1 < SHORTEST || last > FRACTION + NANO_DIGITS + 1 || text.charAt(last) != 'Z') {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T') {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (text.charAt(13) != ':' || text.charAt(16) != ':') {
            return OffsetDateTime.parse(text).toInstant();
        }
        int nanos = 0;
        if (last > FRACTION) {
            if (text.charAt(FRACTION) != '.') {
                return OffsetDateTime.parse(text).toInstant();
            }
            nanos = number(text, FRACTION + 1, last);
            for (int digits = last - FRACTION - 1; digits < NANO_DIGITS; digits++) {
                nanos *= 10;
            }
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return OffsetDateTime.parse(text).toInstant();
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a time: " + text);
            }
            number = number * 10 + digit;
        }
        if (to <= from) {
            throw new DateTimeException("not a time: " + text);
        }
        return number;
    }
}
