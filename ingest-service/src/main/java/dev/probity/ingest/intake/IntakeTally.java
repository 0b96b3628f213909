package dev.probity.ingest.intake;

import dev.probity.ingest.schema.EventType;
import java.util.IdentityHashMap;
import java.util.Map;

/** Counts the events of one request and adds them to the metrics now and then: an increment an event took a twentieth of a stream's time. */
final class IntakeTally {
    /** Often enough that metrics of a long stream go on while it runs. */
    private static final int EVENTS_AT_ONCE = 1_000;

    private final IntakeMeters meters;
    private final Map<EventType, int[]> accepted = new IdentityHashMap<>(4);
    private int events;
    private int repeated;
    private long bytes;

    IntakeTally(IntakeMeters meters) {
        this.meters = meters;
    }

    void read(int length) {
        bytes += length;
        if (++events >= EVENTS_AT_ONCE) {
            flush();
        }
    }

    void accepted(EventType type) {
        accepted.computeIfAbsent(type, t -> new int[1])[0]++;
    }

    void repeated() {
        repeated++;
    }

    /** Adds what was counted since the last time. */
    void flush() {
        accepted.forEach((type, count) -> meters.accepted(type.name(), count[0]));
        accepted.clear();
        meters.repeated(repeated);
        meters.read(bytes);
        events = 0;
        repeated = 0;
        bytes = 0;
    }
}
