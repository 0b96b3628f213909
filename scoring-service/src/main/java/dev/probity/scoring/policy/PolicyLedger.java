package dev.probity.scoring.policy;

import dev.probity.scoring.stream.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Changes the policy on its topic, one change at a time over all replicas: whoever begins a change under the ledger's transactional id fences off everybody who
 * began earlier, so that what was read cannot have changed by the time it is written.
 */
public final class PolicyLedger {
    private static final String WRITER = "probity-scoring-policies";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_LOOK = Duration.ofMillis(200);

    private final Map<String, Object> kafka;

    /** @param kafka how the brokers are reached */
    public PolicyLedger(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** Somebody else changed the policy at the same time; nothing was written. */
    public static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChangedMeanwhile(Throwable cause) {
            super("the policy was changed by somebody else at the same time", cause);
        }
    }

    /**
     * Makes a change.
     *
     * @param change gives the version to write, new or changed, from all versions, the newest first; what it throws is passed on and nothing is written
     */
    public PolicyVersion change(Function<List<PolicyVersion>, PolicyVersion> change) {
        try (var producer = producer()) {
            producer.initTransactions();
            var changed = change.apply(read());
            var bytes = PolicyJson.write(changed);
            PolicyStore.check(PolicyStore.key(changed.version()), bytes);
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.POLICIES, PolicyStore.key(changed.version()), bytes));
            if (changed.state() == PolicyVersion.State.CONFIRMED) {
                producer.send(new ProducerRecord<>(Topics.POLICIES, PolicyStore.IN_FORCE, bytes));
            }
            producer.commitTransaction();
            return changed;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new ChangedMeanwhile(e);
        }
    }

    /** All versions, the newest first; records that are none are passed over, as every replica does. */
    private List<PolicyVersion> read() {
        var versions = new TreeMap<Integer, PolicyVersion>(Comparator.reverseOrder());
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(Topics.POLICIES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the policy's topic could not be read to its end");
                }
                consumer.poll(A_LOOK).forEach(record -> take(record.key(), record.value(), versions));
            }
        }
        return new ArrayList<>(versions.values());
    }

    private static void take(String key, byte[] value, Map<Integer, PolicyVersion> versions) {
        try {
            PolicyStore.check(key, value);
            var version = PolicyJson.read(value);
            versions.put(version.version(), version);
        } catch (IllegalArgumentException e) {
            // the gate of each replica sends it to the dead letters
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, String.valueOf(PATIENCE.toMillis()));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis() / 2));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
