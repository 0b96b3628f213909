package dev.probity.ingest.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.publish.EventPublisher;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters back from Kafka, newest first; ingest keeps no copy of its own. */
@ApplicationScoped
public class DeadLetterLog {
    /** What reading takes at most: some letters whole as they come, and a page and what it is looked for among without payloads. */
    public static final int MEMORY = 12 << 20;

    private static final int BYTES_AT_ONCE = 1 << 20;
    private static final int LETTERS_AT_ONCE = 20;
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
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_AT_ONCE);
        this.settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_AT_ONCE);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LETTERS_AT_ONCE);
        // whoever asks waits for it; Kafka's own patience is a minute
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.json = json;
    }

    /**
     * A letter where it stands.
     *
     * @param place its place on the topic
     * @param letter the letter
     */
    public record Placed(Place place, DeadLetter letter) {}

    /**
     * A stretch of the log, newest first.
     *
     * @param letters what of it can be read, without payloads
     * @param rest for each partition, the offset before which the log goes on
     * @param last whether nothing stands before it
     */
    public record Stretch(List<Placed> letters, Map<Integer, Long> rest, boolean last) {}

    /** At most {@code limit} letters before the given places; from the end of the log when null. */
    public Stretch before(@Nullable Map<Integer, Long> places, int limit) {
        return reading(consumer -> before(consumer, places, limit));
    }

    private Stretch before(KafkaConsumer<byte[], byte[]> consumer, @Nullable Map<Integer, Long> places, int limit) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        var starts = consumer.beginningOffsets(partitions);
        var until = new HashMap<TopicPartition, Long>();
        var rest = new HashMap<Integer, Long>();
        for (var partition : partitions) {
            long end = offset(ends, partition);
            long to = places == null ? end : Math.min(end, places.getOrDefault(partition.partition(), end));
            long from = Math.max(offset(starts, partition), to - limit);
            consumer.seek(partition, from);
            until.put(partition, to);
            rest.put(partition.partition(), from);
        }
        var found = newestFirst(read(consumer, until, DeadLetter::withoutPayload));
        found.stream()
                .skip(limit)
                .map(Placed::place)
                .forEach(left -> rest.merge(left.partition(), left.offset() + 1, Math::max));
        boolean last =
                partitions.stream().allMatch(p -> Objects.requireNonNull(rest.get(p.partition())) <= offset(starts, p));
        return new Stretch(found.stream().limit(limit).toList(), rest, last);
    }

    /** By time, but never against the order of a partition, so that what is left of each is all that stands before a place. */
    private static List<Placed> newestFirst(List<Placed> letters) {
        var latest = new HashMap<Integer, Instant>();
        var times = new HashMap<Place, Instant>();
        for (var letter : letters) {
            var place = letter.place();
            times.put(place, latest.merge(place.partition(), letter.letter().at(), (a, b) -> a.isAfter(b) ? a : b));
        }
        var order = Comparator.comparing((Placed p) -> Objects.requireNonNull(times.get(p.place())))
                .thenComparing(p -> p.place().offset());
        return letters.stream().sorted(order.reversed()).toList();
    }

    /** The letter at that place; empty when retention has taken it or it never stood there. */
    public Optional<DeadLetter> at(Place place) {
        return reading(consumer -> at(consumer, place));
    }

    private Optional<DeadLetter> at(KafkaConsumer<byte[], byte[]> consumer, Place place) {
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
        return read(consumer, Map.of(partition, place.offset() + 1), letter -> letter).stream()
                .filter(found -> found.place().equals(place))
                .map(Placed::letter)
                .findFirst();
    }

    /** What can be read up to these offsets, each partition in its order. */
    private List<Placed> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> until, UnaryOperator<DeadLetter> kept) {
        List<Placed> letters = new ArrayList<>();
        int none = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (until.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka did not hand out the dead letters in " + PATIENCE);
            }
            for (var row : consumer.poll(POLL)) {
                if (row.offset() < offset(until, new TopicPartition(row.topic(), row.partition()))) {
                    var letter = letter(row);
                    letter.map(kept)
                            .ifPresent(l -> letters.add(new Placed(new Place(row.partition(), row.offset()), l)));
                    none += letter.isPresent() || row.value() == null ? 0 : 1;
                }
            }
        }
        if (none > 0) {
            LOG.warnf("records that are no dead letters passed over count=%d", none);
        }
        return letters;
    }

    /** The letter of a record; empty for a tombstone and for what is no letter. */
    private Optional<DeadLetter> letter(ConsumerRecord<byte[], byte[]> row) {
        return row.value() == null ? Optional.empty() : parsed(row.value()).filter(DeadLetter::isWhole);
    }

    private Optional<DeadLetter> parsed(byte[] text) {
        try {
            return Optional.ofNullable(json.readValue(text, DeadLetter.class));
        } catch (IOException | IllegalArgumentException e) {
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

    /** Kafka that is away or slow is no fault of ours: the caller is told to come back. */
    private <T> T reading(Function<KafkaConsumer<byte[], byte[]>, T> read) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            return read.apply(consumer);
        } catch (KafkaException e) {
            LOG.warnf("dead letters cannot be read cause=%s", e.getClass().getSimpleName());
            throw new ProblemException(
                    ProblemType.DEAD_LETTERS_UNAVAILABLE,
                    "Kafka does not hand out the dead letters now; ask again soon, nothing was sent");
        }
    }
}
