package dev.probity.ingest.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.publish.EventPublisher;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters back from Kafka, newest first; ingest keeps no copy of its own. */
@ApplicationScoped
public class DeadLetterLog {
    private static final Logger LOG = Logger.getLogger(DeadLetterLog.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final ObjectMapper json;

    public DeadLetterLog(@Identifier("default-kafka-broker") Map<String, Object> kafka, ObjectMapper json) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().retainAll(ConsumerConfig.configNames());
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.json = json;
    }

    /**
     * A letter where it stands.
     *
     * @param place its place on the topic
     * @param letter the letter
     */
    public record Placed(Place place, DeadLetter letter) {}

    /** At most {@code limit} letters before the given places, newest first; from the end of the log when null. */
    public List<Placed> before(@Nullable Map<Integer, Long> places, int limit) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            var starts = consumer.beginningOffsets(partitions);
            var until = new HashMap<TopicPartition, Long>();
            for (var partition : partitions) {
                long end = offset(ends, partition);
                until.put(
                        partition,
                        places == null ? end : Math.min(end, places.getOrDefault(partition.partition(), end)));
            }
            consumer.assign(partitions);
            partitions.forEach(p -> consumer.seek(p, Math.max(offset(starts, p), offset(until, p) - limit)));
            return read(consumer, until).stream()
                    .sorted(Comparator.comparing((Placed p) -> p.letter().at()).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    /** The letter at that place; empty when retention has taken it or it never stood there. */
    public Optional<DeadLetter> at(Place place) {
        try (var consumer = consumer()) {
            var partition = new TopicPartition(EventPublisher.DEAD_LETTERS, place.partition());
            if (!partitions(consumer).contains(partition)) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            boolean there = place.offset() >= offset(consumer.beginningOffsets(List.of(partition)), partition)
                    && place.offset() < offset(consumer.endOffsets(List.of(partition)), partition);
            if (!there) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            return read(consumer, Map.of(partition, place.offset() + 1)).stream()
                    .filter(found -> found.place().equals(place))
                    .map(Placed::letter)
                    .findFirst();
        }
    }

    private List<Placed> read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> until) {
        List<Placed> letters = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && until.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            for (var row : consumer.poll(POLL)) {
                if (row.offset() < offset(until, new TopicPartition(row.topic(), row.partition()))) {
                    letter(row).ifPresent(letters::add);
                }
            }
        }
        return letters;
    }

    private Optional<Placed> letter(ConsumerRecord<byte[], byte[]> row) {
        try {
            return Optional.of(new Placed(
                    new Place(row.partition(), row.offset()), json.readValue(row.value(), DeadLetter.class)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf(
                    "passed over a dead letter that cannot be read, partition %d offset %d",
                    row.partition(), row.offset());
            return Optional.empty();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(EventPublisher.DEAD_LETTERS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toList());
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition), "Kafka says the offset of every partition asked for");
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
