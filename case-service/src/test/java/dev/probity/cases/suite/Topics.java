package dev.probity.cases.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to topics and reads them, as other services do. */
public final class Topics {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Suite.broker().address(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Topics() {}

    public static RecordMetadata send(String topic, String key, String value) {
        return send(topic, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public static RecordMetadata send(String topic, String key, byte[] value) {
        return send(new ProducerRecord<>(topic, key, value));
    }

    public static RecordMetadata sendWith(String header, String text, String topic, String key, String value) {
        var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, key, bytes);
        record.headers().add(new RecordHeader(header, text.getBytes(StandardCharsets.UTF_8)));
        return send(record);
    }

    private static RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return PRODUCER.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that services share. */
    public static List<String> names() {
        return TestBroker.TOPICS;
    }

    /** All records of a topic up to now that pass. */
    public static List<ConsumerRecord<String, String>> read(
            String topic, Predicate<ConsumerRecord<String, String>> which) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                Suite.broker().address(),
                "group.id",
                "reader-" + UUID.randomUUID(),
                "enable.auto.commit",
                "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var text = record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8);
                    var copy = new ConsumerRecord<>(
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            record.timestamp(),
                            record.timestampType(),
                            record.serializedKeySize(),
                            record.serializedValueSize(),
                            record.key(),
                            text,
                            record.headers(),
                            record.leaderEpoch());
                    if (which.test(copy)) {
                        found.add(copy);
                    }
                });
            }
            return found;
        }
    }
}
