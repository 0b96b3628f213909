package dev.probity.scoring.finding;

import java.time.Duration;
import java.time.Instant;

/** The two spans that run beside each other: bursts show in the short one, slow and low work in the long one (EVIDENCE §4). */
public enum Horizon {
    WEEK("P7D", Duration.ofDays(7)),
    QUARTER("P90D", Duration.ofDays(90));

    private final String wireName;
    private final Duration length;

    Horizon(String wireName, Duration length) {
        this.wireName = wireName;
        this.length = length;
    }

    /** ISO 8601 duration, as it stands in findings. */
    public String wireName() {
        return wireName;
    }

    public Duration length() {
        return length;
    }

    /** The tumbling window, aligned to the epoch, which holds that moment. */
    public Window windowAt(Instant time) {
        long millis = length.toMillis();
        long start = Math.floorDiv(time.toEpochMilli(), millis) * millis;
        return new Window(this, Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + millis));
    }

    /** Horizon of that wire name; fails on an unknown one. */
    public static Horizon of(String wireName) {
        for (var horizon : values()) {
            if (horizon.wireName.equals(wireName)) {
                return horizon;
            }
        }
        throw new IllegalArgumentException("unknown horizon " + wireName);
    }
}
