package dev.probity.scoring.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * A consumer that hands no event over that lies too far ahead of the slowest partition (watermark alignment, which Flink has built in). What must wait is left on the
 * broker: the position goes back to it and the partition rests, so that nothing piles up here. For the engine such a partition has nothing more to read.
 */
final class AlignedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final Progress progress;
    private final Set<String> topics;
    private final Function<byte[], @Nullable Instant> time;

    /** Time of the event at which each waiting partition stands. */
    private final Map<TopicPartition, Instant> held = new HashMap<>();

    /** What the engine itself wants to rest. */
    private final Set<TopicPartition> resting = new HashSet<>();

    private Set<TopicPartition> known = Set.of();

    /**
     * @param topics topics of events
     * @param time of an event; null where it has none, which is for others to refuse
     */
    AlignedConsumer(
            Map<String, Object> config,
            Progress progress,
            Set<String> topics,
            Function<byte[], @Nullable Instant> time) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.progress = progress;
        this.topics = topics;
        this.time = time;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        release();
        var polled = super.poll(timeout);
        learn();
        var records = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new HashMap<>(polled.nextOffsets());
        for (var partition : polled.partitions()) {
            var read = polled.records(partition);
            var taken = topics.contains(partition.topic()) ? upToTheLimit(partition, read, next) : read;
            if (!taken.isEmpty()) {
                records.put(partition, taken);
            }
        }
        known.forEach(
                one -> progress.atEnd(one, !records.containsKey(one) && !held.containsKey(one) && unread(one) == 0));
        progress.unread(
                this, super.assignment().stream().mapToLong(this::unread).sum());
        return new ConsumerRecords<>(records, next);
    }

    /** Records from the position on, what waits among them; one where that isn't known yet. */
    private long unread(TopicPartition partition) {
        return super.currentLag(partition).orElse(1);
    }

    /** Those that may go on, and the position back to the first that may not. */
    private List<ConsumerRecord<byte[], byte[]>> upToTheLimit(
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> read,
            Map<TopicPartition, OffsetAndMetadata> next) {
        for (int i = 0; i < read.size(); i++) {
            var record = read.get(i);
            var head = record.value() == null ? null : time.apply(record.value());
            if (head != null && head.isAfter(progress.limit(head))) {
                held.put(partition, head);
                progress.held(partition, head);
                super.pause(Set.of(partition));
                super.seek(partition, record.offset());
                if (i == 0) {
                    next.remove(partition);
                    return List.of();
                }
                next.put(
                        partition,
                        new OffsetAndMetadata(record.offset(), read.get(i - 1).leaderEpoch(), ""));
                progress.handedOver(partition, read.get(i - 1).offset());
                return read.subList(0, i);
            }
        }
        progress.handedOver(partition, read.getLast().offset());
        return read;
    }

    private void release() {
        if (held.isEmpty()) {
            return;
        }
        var first = held.values().stream().min(Instant::compareTo).orElseThrow();
        if (first.isAfter(progress.limit(first)) && !progress.lostPatience(first)) {
            return;
        }
        for (var partition : Set.copyOf(held.keySet())) {
            var head = held.get(partition);
            if (head != null && !head.isAfter(progress.limit(head))) {
                held.remove(partition);
                progress.held(partition, null);
                if (!resting.contains(partition) && super.assignment().contains(partition)) {
                    super.resume(Set.of(partition));
                }
            }
        }
    }

    /** Takes up which partitions came and went. */
    private void learn() {
        var assigned = super.assignment();
        var now = new HashSet<TopicPartition>();
        for (var one : assigned) {
            if (topics.contains(one.topic())) {
                now.add(one);
            }
        }
        if (now.equals(known)) {
            return;
        }
        var gone = new HashSet<>(known);
        gone.removeAll(now);
        var come = new HashSet<>(now);
        come.removeAll(known);
        held.keySet().removeAll(gone);
        resting.retainAll(assigned);
        progress.revoked(gone);
        progress.assigned(come);
        known = now;
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        resting.addAll(partitions);
        super.pause(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        resting.removeAll(partitions);
        var free = new ArrayList<>(partitions);
        free.removeAll(held.keySet());
        super.resume(free);
    }

    @Override
    public void close() {
        progress.closed(this);
        super.close();
    }

    /** Of one that waits nothing, or the engine would wait for it with what it has of others. */
    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return held.containsKey(partition) ? OptionalLong.of(0) : super.currentLag(partition);
    }
}
