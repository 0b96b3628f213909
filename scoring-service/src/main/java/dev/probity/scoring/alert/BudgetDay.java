package dev.probity.scoring.alert;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a day.
 *
 * @param latest latest event time that the desk has seen
 * @param day the budget day
 * @param used new alerts raised in it
 * @param opened time on the clock at which it was opened
 */
record BudgetDay(Instant latest, LocalDate day, int used, Instant opened) {
    private static final Duration A_DAY = Duration.ofDays(1);

    static BudgetDay first(Instant event, Instant clock) {
        return new BudgetDay(event, date(event), 0, clock);
    }

    /** The day once an event of that time is seen. */
    BudgetDay seeing(Instant event, Instant clock) {
        var seen = event.isAfter(latest) ? event : latest;
        var date = date(seen);
        return date.isAfter(day) ? new BudgetDay(seen, date, 0, clock) : new BudgetDay(seen, day, used, opened);
    }

    /** The day at that time on the clock: a new one where the events' own day has not ended within a day. */
    BudgetDay at(Instant clock) {
        if (Duration.between(opened, clock).compareTo(A_DAY) < 0) {
            return this;
        }
        var today = date(clock);
        return new BudgetDay(latest, today.isAfter(day) ? today : day, 0, clock);
    }

    BudgetDay raisingOne() {
        return new BudgetDay(latest, day, used + 1, opened);
    }

    /** The day of the latest event, which may lie long before a budget day that the clock opened. */
    LocalDate latestDay() {
        return date(latest);
    }

    /** Full hours of the day that are over, by event time. */
    int hoursOver() {
        return date(latest).equals(day) ? latest.atZone(ZoneOffset.UTC).getHour() : 0;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES)
                .putLong(latest.toEpochMilli())
                .putLong(day.toEpochDay())
                .putInt(used)
                .putLong(opened.toEpochMilli())
                .array();
    }

    static @Nullable BudgetDay of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var from = ByteBuffer.wrap(bytes);
        return new BudgetDay(
                Instant.ofEpochMilli(from.getLong()),
                LocalDate.ofEpochDay(from.getLong()),
                from.getInt(),
                Instant.ofEpochMilli(from.getLong()));
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
