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

/** The one producer that all requests share; see ADR 0011 for why it is Kafka's own. */
@ApplicationScoped
public class EventPublisher {
    public static final String DEAD_LETTERS = "probity.dead-letters";

    private final KafkaProducer<byte[], byte[]> producer;

    public EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        NativeLz4.load();
        this.producer = new KafkaProducer<>(
                settings(kafka, config.publishing()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, IngestConfig.Publishing publishing) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, publishing.compression());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) publishing.batch().asLongValue());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, publishing.linger().toMillis());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, publishing.buffer().asLongValue());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, publishing.patience().toMillis());
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) publishing.acknowledgement().toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                publishing.acknowledgement().toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service");
        return settings;
    }

    /** Opens the way to Kafka for one request. */
    public Sending open(String traceparent) {
        return new Sending(producer, traceparent);
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(20));
    }
}
