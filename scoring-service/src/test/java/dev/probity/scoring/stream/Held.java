package dev.probity.scoring.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/** Stands in for the consumer where there is no broker: an event that comes after a pause waits until all that was told before it has been taken in. */
public final class Held {
    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    private final Progress progress;
    private Instant newest = Instant.MAX;

    public Held(Progress progress) {
        this.progress = progress;
    }

    /**
     * To be called before each event.
     *
     * @param time of the event
     * @param passes lets the clock on the wall go on
     */
    public void before(Instant time, java.util.function.Consumer<Duration> passes) {
        if (time.minus(Progress.WINDOW).isAfter(newest)) {
            progress.held(EVENTS, time);
            passes.accept(Duration.ofSeconds(1));
            progress.revoked(java.util.Set.of(EVENTS));
        }
        newest = newest.equals(Instant.MAX) || time.isAfter(newest) ? time : newest;
    }
}
