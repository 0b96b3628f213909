package dev.probity.scoring.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Where a day ends for peers, and how a group's day is called in a store, so that days lie in their order. Pure. */
final class Cut {
    /** Past the end of a day: what was told in it has arrived by then, late events within the grace and the ways between tasks included. */
    private static final Duration AFTER = Duration.ofHours(12);

    private static final int DIGITS = 5;

    private Cut() {}

    /** Last day of which all was told once event time has come so far everywhere. */
    static int lastDay(Instant watermark) {
        return (int) (Math.floorDiv(
                        watermark.minus(AFTER).getEpochSecond(),
                        Duration.ofDays(1).toSeconds())
                - 1);
    }

    static String key(int day, String group) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d@%s", Math.max(0, day), group);
    }

    static int day(String key) {
        return Integer.parseInt(key.substring(0, DIGITS));
    }

    static String group(String key) {
        return key.substring(DIGITS + 1);
    }
}
