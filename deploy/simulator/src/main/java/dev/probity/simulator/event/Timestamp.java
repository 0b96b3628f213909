package dev.probity.simulator.event;

import java.time.LocalDate;

/** Writes moments as RFC 3339 text; the day is worked out once, because a story spends hundreds of thousands of events on each. */
final class Timestamp {
    /** {@code 2026-11-23T08:15:30.123Z}. */
    static final int LENGTH = 24;

    /** {@code 2026-11-23}. */
    static final int DATE_LENGTH = 10;

    private static final long DAY = 86_400_000;

    private final byte[] text = "0000-00-00T00:00:00.000Z".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private long day = Long.MIN_VALUE;

    void write(long at, byte[] into, int offset) {
        long today = Math.floorDiv(at, DAY);
        if (today != day) {
            turnTo(today);
        }
        int millis = (int) Math.floorMod(at, DAY);
        two(11, millis / 3_600_000);
        two(14, millis / 60_000 % 60);
        two(17, millis / 1000 % 60);
        text[20] = (byte) ('0' + millis / 100 % 10);
        two(21, millis % 100);
        System.arraycopy(text, 0, into, offset, LENGTH);
    }

    private void turnTo(long today) {
        day = today;
        LocalDate date = LocalDate.ofEpochDay(today);
        two(0, date.getYear() / 100);
        two(2, date.getYear() % 100);
        two(5, date.getMonthValue());
        two(8, date.getDayOfMonth());
    }

    private void two(int position, int value) {
        text[position] = (byte) ('0' + value / 10);
        text[position + 1] = (byte) ('0' + value % 10);
    }
}
