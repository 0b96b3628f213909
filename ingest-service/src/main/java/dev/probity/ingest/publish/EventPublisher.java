package dev.probity.ingest.publish;

import dev.probity.ingest.IngestConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's own producers (ADR 0011), shared by all requests: one that answers soon, one for streams that fills its batches. */
@ApplicationScoped
public class EventPublisher {
    public static final String DEAD_LETTERS = "probity.dead-letters";

    /** What Kafka's topics take unless told otherwise (1 MiB), less what key and headers need. */
    public static final int LONGEST_EVENT = 1_000_000;

    /** A dead letter holds an event sealed and in base64; its topic takes so much. */
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> soon;
    private final KafkaProducer<byte[], byte[]> streams;

    public EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        NativeLz4.load();
        var publishing = config.publishing();
        soon = producer(settings(kafka, publishing, "ingest-service", publishing.linger()));
        streams = producer(settings(kafka, publishing, "ingest-service-streams", publishing.streamLinger()));
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(
            Map<String, Object> kafka, IngestConfig.Publishing publishing, String clientId, Duration linger) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, publishing.compression());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) publishing.batch().asLongValue());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LONGEST_RECORD);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, publishing.buffer().asLongValue());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, publishing.patience().toMillis());
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) publishing.acknowledgement().toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                publishing.acknowledgement().toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        return settings;
    }

    /** Opens the way to Kafka for a request of few events, whose sender waits. */
    public Sending open(String traceparent) {
        return new Sending(soon, traceparent);
    }

    /** Opens the way to Kafka for a stream. */
    public Sending openStream(String traceparent) {
        return new Sending(streams, traceparent);
    }

    @PreDestroy
    void close() {
        soon.close(CLOSING);
        streams.close(CLOSING);
    }
}
