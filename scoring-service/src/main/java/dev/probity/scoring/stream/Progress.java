package dev.probity.scoring.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far this process has come in each partition of events, and how far all have come. Whoever reads faster than the slowest is held back to it, so that what is known of
 * others at an event's time does not hang on who was read first: a past that is caught up in minutes comes to the bills to which it came when it happened.
 */
public final class Progress {
    /** How far event time may run ahead of the slowest partition; what is compared with whom at an event's time allows for as much. */
    public static final Duration WINDOW = Duration.ofHours(30);

    /** How long whoever is ahead waits while nobody goes on: longer than a partition takes to move to another replica. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How long nothing was left to read until nobody need wait for more. */
    private static final Duration END = Duration.ofSeconds(5);

    /** Whoever did not look for so long does not know what came meanwhile. */
    private static final Duration LOOKED = Duration.ofSeconds(1);

    private final LongSupplier now;
    private final Map<TopicPartition, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Consumer<?, ?>, Long> unread = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> marks = new HashMap<>();
    private volatile String application = "";
    private @Nullable Instant slowest;
    private boolean told;
    private long movedAt;

    public Progress() {
        this(System::nanoTime);
    }

    /**
     * @param now nanoseconds, from anywhere
     */
    Progress(LongSupplier now) {
        this.now = now;
        this.movedAt = now.getAsLong();
    }

    private static final class Reading {
        private long handedOver = -1;
        private long processed = -1;
        private @Nullable Instant head;
        private boolean atEnd;
        private long endSince;
        private long lookedAt;
    }

    /** Where a partition of events stands. */
    public sealed interface Standing {
        /** There is something to do. */
        record Busy() implements Standing {}

        /**
         * All was done that may be done for now.
         *
         * @param head time of the next event
         */
        record Waits(Instant head) implements Standing {}

        /** Nothing is left to read, and has not been for a while. */
        record AtEnd() implements Standing {}
    }

    /** Whose marks count: those of an application before it are of another reading of the same past. */
    void application(String id) {
        application = id;
    }

    /** The same as it stands in keys. */
    public boolean isOf(String id) {
        return application.equals(id);
    }

    /** Takes up how far all have come, as one of those tells who go by it. */
    public synchronized void reached(int teller, int tellers, Instant time) {
        marks.put(teller, time);
        if (marks.size() < tellers) {
            return;
        }
        var least = marks.values().stream().min(Instant::compareTo).orElseThrow();
        if (slowest == null || !told || least.isAfter(slowest)) {
            told = true;
            slowest = least;
            movedAt = now.getAsLong();
        }
    }

    /** Latest event that may be handed over. Before anybody has told how far it has come, not far from the first that is there. */
    synchronized Instant limit(Instant head) {
        if (!told && (slowest == null || head.isBefore(slowest))) {
            slowest = head;
        }
        return slowest == null ? Instant.MAX : slowest.plus(WINDOW);
    }

    /** Goes on without whoever has not moved for long; whether it did. */
    synchronized boolean lostPatience(Instant head) {
        if (now.getAsLong() - movedAt < PATIENCE.toNanos()) {
            return false;
        }
        slowest = head;
        movedAt = now.getAsLong();
        return true;
    }

    void assigned(Set<TopicPartition> assignment) {
        assignment.forEach(one -> readings.put(one, new Reading()));
    }

    void revoked(Set<TopicPartition> partitions) {
        partitions.forEach(readings::remove);
    }

    void handedOver(TopicPartition partition, long lastOffset) {
        reading(partition).handedOver = lastOffset;
    }

    void held(TopicPartition partition, @Nullable Instant head) {
        reading(partition).head = head;
    }

    void atEnd(TopicPartition partition, boolean atEnd) {
        var reading = reading(partition);
        long at = now.getAsLong();
        if (atEnd && (!reading.atEnd || at - reading.lookedAt > LOOKED.toNanos())) {
            reading.endSince = at;
        }
        reading.lookedAt = at;
        reading.atEnd = atEnd;
    }

    /** Notes how many records a consumer of this process has still to read, of events and of what tasks tell each other. */
    void unread(Consumer<?, ?> consumer, long records) {
        unread.put(consumer, records);
    }

    void closed(Consumer<?, ?> consumer) {
        unread.remove(consumer);
    }

    /**
     * Records of its partitions that this process has still to read, those that wait for slower partitions among them; a partition of which that isn't known yet counts for
     * one. Kafka's own figure ({@code records-lag}) is of the last fetch: it stays as it was when a consumer gives a partition up and asks for nothing more.
     */
    public long lag() {
        return unread.values().stream().mapToLong(Long::longValue).sum();
    }

    private Reading reading(TopicPartition partition) {
        return readings.computeIfAbsent(partition, ignored -> new Reading());
    }

    /** Notes that a record went through the door. */
    void processed(String topic, int partition, long offset) {
        var reading = readings.get(new TopicPartition(topic, partition));
        if (reading != null) {
            reading.processed = offset;
        }
    }

    /** How many partitions of topics wait here for slower ones. */
    public int waiting() {
        return (int) readings.values().stream()
                .filter(reading -> reading.head != null)
                .count();
    }

    /** Where all topics of events stand in a partition of which this process has read; {@code Busy} where it has not. */
    public Standing standing(int partition) {
        Instant head = null;
        boolean any = false;
        for (var entry : readings.entrySet()) {
            if (entry.getKey().partition() != partition) {
                continue;
            }
            any = true;
            var reading = entry.getValue();
            var its = reading.head;
            boolean ended = reading.atEnd && reading.lookedAt - reading.endSince >= END.toNanos();
            if (reading.processed < reading.handedOver || its == null && !ended) {
                return new Standing.Busy();
            }
            head = its != null && (head == null || its.isBefore(head)) ? its : head;
        }
        return !any ? new Standing.Busy() : head == null ? new Standing.AtEnd() : new Standing.Waits(head);
    }
}
