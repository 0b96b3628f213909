package dev.probity.scoring.backtest;

import dev.probity.scoring.risk.RiskStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One partition of one topic, from offset to offset. What says nothing is passed over.
 *
 * @param <T> what is read of a record
 */
final class TopicRun<T> {
    private static final Duration A_LOOK = Duration.ofMillis(200);

    /** Looks in vain after which the brokers are taken to be away. */
    private static final int IN_VAIN = 150;

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition place;
    private final Past.Offsets span;
    private final Runnable read;
    private final PastReader.Reading<T> reading;
    private final ArrayDeque<ConsumerRecord<String, byte[]>> fetched = new ArrayDeque<>();
    private long latest = Long.MIN_VALUE;

    TopicRun(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition place,
            Past.Offsets span,
            Runnable read,
            PastReader.Reading<T> reading) {
        this.consumer = consumer;
        this.place = place;
        this.span = span;
        this.read = read;
        this.reading = reading;
        consumer.assign(List.of(place));
        consumer.seek(place, span.from());
    }

    /** The next record that says something; null at the end. */
    @Nullable
    T next() {
        while (true) {
            var record = fetch();
            if (record == null) {
                return null;
            }
            read.run();
            // a partition's order is the order of what was known, whatever its clocks said
            latest = Math.max(latest, record.timestamp());
            var key = record.key();
            var value = record.value();
            if (key == null || value == null) {
                continue;
            }
            boolean weighed = record.headers().lastHeader(RiskStage.WEIGHED_HEADER) != null;
            var raw = new PastReader.Raw(record.topic(), key, value, weighed, Instant.ofEpochMilli(latest));
            var past = PastReader.read(raw, reading);
            if (past != null) {
                return past;
            }
        }
    }

    private @Nullable ConsumerRecord<String, byte[]> fetch() {
        int vain = 0;
        while (fetched.isEmpty() && consumer.position(place) < span.to()) {
            long before = consumer.position(place);
            consumer.poll(A_LOOK).forEach(fetched::add);
            vain = consumer.position(place) == before ? vain + 1 : 0;
            if (vain > IN_VAIN) {
                throw new IllegalStateException("no answer about " + place);
            }
        }
        var record = fetched.poll();
        return record == null || record.offset() >= span.to() ? null : record;
    }

    void close() {
        consumer.close();
    }
}
