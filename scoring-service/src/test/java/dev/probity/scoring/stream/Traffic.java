package dev.probity.scoring.stream;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to a broker and reads from it, as other services would. */
public final class Traffic implements AutoCloseable {
    private final KafkaBroker broker;
    private final KafkaProducer<String, byte[]> producer;

    public Traffic(KafkaBroker broker) {
        this.broker = broker;
        var properties = broker.properties();
        properties.put("acks", "all");
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** As another service publishes a finding. */
    public void found(Finding finding) {
        send(Topics.FINDINGS, finding.subject(), FindingJson.write(finding));
    }

    public void send(String topic, @Nullable String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** As ingest publishes an event that came with a trace. */
    public void send(String topic, String key, byte[] value, String traceparent) {
        var record = new ProducerRecord<>(topic, key, value);
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All committed records of a topic, from the beginning to where it ends now. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        var properties = broker.properties();
        properties.putAll(Map.of(
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"));
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
