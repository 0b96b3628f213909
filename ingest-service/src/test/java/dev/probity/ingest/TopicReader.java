package dev.probity.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what comes onto a topic from now on. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Queue<ConsumerRecord<byte[], byte[]>> read = new ArrayDeque<>();

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static TopicReader fromNow(String bootstrap, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) bootstrap),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new TopicReader(consumer);
    }

    /** The next record that matches; fails when none comes. */
    public ConsumerRecord<byte[], byte[]> next(Predicate<ConsumerRecord<byte[], byte[]>> matches) {
        var found = find(matches, PATIENCE);
        if (found == null) {
            throw new AssertionError("no such record came");
        }
        return found;
    }

    /** Whether such a record comes within a second. */
    public boolean within(Predicate<ConsumerRecord<byte[], byte[]>> matches) {
        return find(matches, SILENCE) != null;
    }

    private ConsumerRecord<byte[], byte[]> find(Predicate<ConsumerRecord<byte[], byte[]>> matches, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            while (!read.isEmpty()) {
                var row = read.remove();
                if (matches.test(row)) {
                    return row;
                }
            }
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        } while (System.nanoTime() < deadline || !read.isEmpty());
        return null;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
