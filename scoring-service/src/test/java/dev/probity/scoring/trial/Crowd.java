package dev.probity.scoring.trial;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.stream.KafkaBroker;
import dev.probity.scoring.stream.Plumbing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The product's whole topology on a real broker, with as many partitions as one likes; may be stopped and started in the middle. */
final class Crowd implements AutoCloseable {
    /** How long nothing may have been read before all is taken to be read: longer than a commit, through which words between tasks become visible. */
    private static final Duration QUIET = Duration.ofMillis(1_500);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final KafkaBroker broker;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, String> settings;
    private final AtomicReference<Exception> lost = new AtomicReference<>();
    private final String id = "crowd-" + UUID.randomUUID();
    private KafkaStreams streams;

    Crowd(int partitions, Map<String, String> settings) {
        this.settings = settings;
        broker = KafkaBroker.start(partitions);
        producer = new KafkaProducer<>(broker.properties(), new StringSerializer(), new ByteArraySerializer());
        streams = begin();
    }

    private KafkaStreams begin() {
        var properties = new Properties();
        properties.putAll(broker.properties());
        properties.put("application.id", id);
        properties.put("state.dir", Path.of("target/streams-test", id).toString());
        properties.put("processing.guarantee", "exactly_once_v2");
        properties.put("commit.interval.ms", "100");
        properties.put("num.stream.threads", "2");
        properties.put("auto.offset.reset", "earliest");
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(36_500));
        var begun = new KafkaStreams(
                ScoringTopology.build(ScoringConfigs.with(settings), plumbing),
                new StreamsConfig(properties),
                ScoringTopology.clients(plumbing.progress()));
        begun.start();
        return begun;
    }

    void tell(String topic, String key, byte[] event) {
        producer.send(new ProducerRecord<>(topic, key, event), (told, e) -> {
            if (e != null) {
                lost.set(e);
            }
        });
    }

    /** Until all that was told is read, and all that tasks told each other of it. */
    void settle() throws InterruptedException {
        producer.flush();
        var e = lost.get();
        if (e != null) {
            throw new IllegalStateException("not all that was told arrived", e);
        }
        var until = System.nanoTime() + LONGEST.toNanos();
        double read = -1;
        var since = System.nanoTime();
        while (System.nanoTime() < until) {
            double now = sum("records-consumed-total");
            if (now != read || sum("records-lag") > 0 || streams.state() != KafkaStreams.State.RUNNING) {
                read = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > QUIET.toNanos()) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new IllegalStateException("not read within " + LONGEST + ", " + sum("records-lag") + " wait");
    }

    private double sum(String metric) {
        return streams.metrics().values().stream()
                .filter(value -> value.metricName().name().equals(metric)
                        && value.metricName().tags().containsKey("client-id")
                        && value.metricName().group().equals("consumer-fetch-manager-metrics")
                        && value.metricName().tags().containsKey("partition") == metric.equals("records-lag")
                        && !value.metricName().tags().containsKey("topic") == metric.equals("records-consumed-total"))
                .mapToDouble(value -> value.metricValue() instanceof Double number && !number.isNaN() ? number : 0)
                .sum();
    }

    void restart() {
        streams.close();
        streams = begin();
    }

    /** The last committed word under each key. */
    Map<String, byte[]> last(String topic) {
        var properties = broker.properties();
        properties.put("isolation.level", "read_committed");
        var last = new HashMap<String, byte[]>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(LOOK).forEach(one -> last.put(one.key(), one.value()));
            }
        }
        return last;
    }

    @Override
    public void close() {
        streams.close();
        producer.close();
        broker.close();
    }
}
