package dev.probity.scoring.trial;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.StateFolder;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jboss.logmanager.LogContext;

/** The product's whole topology in one JVM, without Kafka, its clock going with the events' time. */
final class Stage implements AutoCloseable {
    /** How far events go on before timers get their turn. */
    private static final Duration TICK = Duration.ofMinutes(15);

    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
    private final Map<String, TestOutputTopic<String, byte[]>> outputs = new HashMap<>();
    private Instant clock;

    Stage(ScoringConfig config, Instant start) {
        // outside Quarkus every log record is made and held, which takes two fifths of the time
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "trial");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(36_500));
        driver = new TopologyTestDriver(HeapStores.instead(ScoringTopology.build(config, plumbing)), properties, start);
        clock = start;
    }

    void tell(String topic, String key, byte[] event, Instant time) {
        if (Duration.between(clock, time).compareTo(TICK) >= 0) {
            driver.advanceWallClockTime(Duration.between(clock, time));
            clock = time;
        }
        inputs.computeIfAbsent(
                        topic, name -> driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer()))
                .pipeInput(key, event, time.toEpochMilli());
    }

    /** What was written to that topic since the last look. */
    List<KeyValue<String, byte[]>> written(String topic) {
        return outputs.computeIfAbsent(
                        topic,
                        name -> driver.createOutputTopic(name, new StringDeserializer(), new ByteArrayDeserializer()))
                .readKeyValuesToList();
    }

    /** Bytes of each record of a store, keys not counted. */
    List<Integer> sizes(String store) {
        var sizes = new ArrayList<Integer>();
        try (var all = driver.<Object, byte[]>getKeyValueStore(store).all()) {
            all.forEachRemaining(one -> sizes.add(one.value.length));
        }
        return sizes;
    }

    /** Forgets what nobody looks at, and fails if anything could not be processed. */
    void tidy(List<String> lookedAt) {
        if (!written(Topics.DEAD_LETTERS).isEmpty()) {
            throw new IllegalStateException("an event became a dead letter");
        }
        driver.producedTopicNames().stream()
                .filter(topic -> !lookedAt.contains(topic))
                .forEach(this::written);
    }

    @Override
    public void close() {
        driver.close();
    }
}
