package dev.probity.scoring.stream;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/** The engine's clients: Kafka's own, save that events are read side by side. */
public final class AlignedClients implements KafkaClientSupplier {
    private final Progress progress;
    private final Set<String> topics;
    private final Function<byte[], @Nullable Instant> time;

    /**
     * @param progress of the topology that they read for
     * @param topics topics of events
     * @param time of an event
     */
    public AlignedClients(Progress progress, Set<String> topics, Function<byte[], @Nullable Instant> time) {
        this.progress = progress;
        this.topics = topics;
        this.time = time;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        progress.application(String.valueOf(config.get(ConsumerConfig.GROUP_ID_CONFIG)));
        return new AlignedConsumer(config, progress, topics, time);
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getRestoreConsumer(config);
    }
}
