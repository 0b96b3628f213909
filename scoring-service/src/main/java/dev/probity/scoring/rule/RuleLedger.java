package dev.probity.scoring.rule;

import dev.probity.scoring.stream.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/**
 * Changes files of rules. All instances write under one transactional id, so that whoever begins fences whoever is in the midst of it; only then is the topic read to
 * its end and the change decided. Of two changes at once one comes after the other and sees it: none is lost, no version is given twice.
 */
@ApplicationScoped
public class RuleLedger {
    private static final String TRANSACTIONAL_ID = "probity-scoring-rules";
    private static final TopicPartition PARTITION = new TopicPartition(Topics.RULES, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TRIES = 5;

    private final Map<String, Object> settings;

    RuleLedger(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /** Another instance was faster, time and again. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy(Throwable cause) {
            super("rules are being changed elsewhere", cause);
        }
    }

    /**
     * Changes files.
     *
     * @param decide from the versions that are kept, by name, the new ones; may be asked again when another instance was faster; what it throws ends the change
     * @return the new versions
     */
    public synchronized List<RuleFile> change(
            Function<Map<String, TreeMap<Integer, RuleFile>>, List<RuleFile>> decide) {
        for (int tries = 1; ; tries++) {
            try {
                return changeOnce(decide);
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                if (tries == TRIES) {
                    throw new Busy(e);
                }
            }
        }
    }

    private List<RuleFile> changeOnce(Function<Map<String, TreeMap<Integer, RuleFile>>, List<RuleFile>> decide) {
        try (var producer = producer()) {
            producer.initTransactions();
            var files = read();
            var changed = decide.apply(files);
            if (changed.isEmpty()) {
                return changed;
            }
            producer.beginTransaction();
            for (var file : changed) {
                producer.send(new ProducerRecord<>(Topics.RULES, file.key(), RuleFileJson.write(file)));
                for (var old : outlived(file, files)) {
                    producer.send(new ProducerRecord<>(Topics.RULES, old, null));
                }
            }
            producer.commitTransaction();
            return changed;
        }
    }

    private static List<String> outlived(RuleFile file, Map<String, TreeMap<Integer, RuleFile>> files) {
        return files
                .getOrDefault(file.name(), new TreeMap<>())
                .headMap(file.version() - RuleFile.VERSIONS_KEPT, true)
                .values()
                .stream()
                .map(RuleFile::key)
                .toList();
    }

    private Map<String, TreeMap<Integer, RuleFile>> read() {
        var files = new TreeMap<String, TreeMap<Integer, RuleFile>>();
        try (var consumer = consumer()) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(PARTITION)).get(PARTITION));
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(record -> take(record.key(), record.value(), files));
            }
        }
        return files;
    }

    private static void take(
            @Nullable String key, byte @Nullable [] value, Map<String, TreeMap<Integer, RuleFile>> files) {
        if (key == null) {
            return; // poison: the gate has put it aside
        }
        int at = key.lastIndexOf('@');
        if (value == null) {
            var versions = at < 0 ? null : files.get(key.substring(0, at));
            if (versions != null) {
                versions.values().removeIf(file -> file.key().equals(key));
            }
            return;
        }
        try {
            RuleShelf.check(key, value);
            var file = RuleFileJson.read(value);
            files.computeIfAbsent(file.name(), any -> new TreeMap<>()).put(file.version(), file);
        } catch (IllegalArgumentException poison) {
            return; // the gate has put it aside
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        var config = known(ProducerConfig.configNames());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, TRANSACTIONAL_ID);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var config = known(ConsumerConfig.configNames());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, TRANSACTIONAL_ID);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> known(java.util.Set<String> names) {
        var config = new HashMap<String, Object>();
        settings.forEach((key, value) -> {
            if (names.contains(key)) {
                config.put(key, value);
            }
        });
        config.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        return config;
    }
}
