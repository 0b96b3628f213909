package dev.probity.scoring.rule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.stream.KafkaBroker;
import dev.probity.scoring.stream.Plumbing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People in different partitions act on one merchant: the correlations find them all the same, in whatever order within the grace their events come. */
class CorrelationPartitionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Instant FIRST_WEEK = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant SECOND_WEEK = FIRST_WEEK.plus(Duration.ofDays(7));
    private static final int PEOPLE = 12;

    /** Whose looks are counted once their hour is over. Their partition lags half a day behind the others. */
    private static final String COUNTED = "staff:S-4";

    /** Long enough for the others to be read. */
    private static final Duration AHEAD = Duration.ofSeconds(3);

    private static final String RULES = Shelves.aRule("look", "low", "action: VIEW")
            + "---\n"
            + Shelves.aRule("export", "low", "action: EXPORT")
            + correlation(
                    "Three", "value_count", "[look]", "1h", "\n    condition:\n        field: staffId\n        gte: 3")
            + correlation("Two", "event_count", "[look]", "1h", "\n    condition:\n        eq: 2")
            + correlation("Then", "temporal_ordered", "[look, export]", "2h", "");

    private static final Set<String> EXPECTED = new TreeSet<>(List.of(
            "staff:S-1 Three",
            "staff:S-2 Three",
            "staff:S-3 Three",
            "staff:S-4 Two",
            "staff:S-5 Then",
            "staff:S-6 Then"));

    private static String correlation(String title, String type, String rules, String span, String rest) {
        return "---\ntitle: " + title + "\nid: " + title + "\nlevel: high\ncorrelation:\n    type: " + type
                + "\n    rules: " + rules + "\n    group-by: [merchantIds]\n    timespan: " + span + rest + "\n";
    }

    private record Sent(String who, Instant at, String event) {}

    private static Sent act(int person, Instant at, String action, String merchant) {
        var data = Map.<String, Object>of(
                "staffId",
                "S-" + person,
                "action",
                action,
                "dataClass",
                "MERCHANT_SALES",
                "merchantIds",
                "[\"" + merchant + "\"]");
        return new Sent("staff:S-" + person, at, Events.event("staff.access.v1", "S-" + person + at, at, data));
    }

    private static List<Sent> secondWeek() {
        var sent = new ArrayList<Sent>();
        sent.add(act(1, minute(0), "VIEW", "A"));
        sent.add(act(2, minute(20), "VIEW", "A"));
        sent.add(act(3, minute(40), "VIEW", "A"));
        sent.add(act(4, minute(90), "VIEW", "B"));
        sent.add(act(4, minute(110), "VIEW", "B"));
        sent.add(act(5, minute(150), "VIEW", "C"));
        sent.add(act(6, minute(180), "EXPORT", "C"));
        sent.add(act(7, minute(200), "EXPORT", "D"));
        sent.add(act(8, minute(230), "VIEW", "D"));
        return sent;
    }

    private static Instant minute(int minute) {
        return SECOND_WEEK.plus(Duration.ofMinutes(minute));
    }

    private static List<Sent> shuffled(List<Sent> sent, Random dice) {
        var delays = new HashMap<Sent, Instant>();
        sent.forEach(one -> delays.put(one, one.at().plusSeconds(dice.nextInt(5 * 3600))));
        return sent.stream().sorted(Comparator.comparing(delays::get)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void sameIsFoundWithAnyNumberOfPartitions(int partitions) {
        try (var broker = KafkaBroker.start(partitions);
                var producer =
                        new KafkaProducer<>(broker.properties(), new StringSerializer(), new StringSerializer());
                var streams = streams(broker)) {
            var file = Shelves.aFile("test.yml", 1, RuleFile.State.ENABLED, RULES);
            producer.send(new ProducerRecord<>("probity.rules", file.key(), Shelves.json(file)));
            producer.flush();
            streams.start();
            for (int person = 0; person < PEOPLE; person++) {
                send(producer, act(person, FIRST_WEEK.plusSeconds(person), "VIEW", "own-" + person));
            }
            var sent = new ArrayList<>(shuffled(secondWeek(), new Random(partitions)));
            for (int person = 0; person < PEOPLE; person++) { // time goes on in every partition
                sent.add(act(person, minute(20 * 60), "VIEW", "own-" + person));
            }
            var behind = partition(COUNTED, partitions);
            sent.stream()
                    .filter(one -> partition(one.who(), partitions) != behind)
                    .forEach(one -> send(producer, one));
            producer.flush();
            await().pollDelay(AHEAD).until(() -> true);
            sent.stream()
                    .filter(one -> partition(one.who(), partitions) == behind)
                    .forEach(one -> send(producer, one));
            producer.flush();
            await().atMost(SOON).untilAsserted(() -> assertEquals(EXPECTED, found(broker)));
        }
    }

    private static int partition(String key, int partitions) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    private static void send(KafkaProducer<String, String> producer, Sent one) {
        producer.send(new ProducerRecord<>("probity.activity", one.who(), one.event()));
    }

    private static KafkaStreams streams(KafkaBroker broker) {
        var config = ScoringConfigs.with(Map.of("probity.scoring.detectors.peers.fewest", "5"));
        var properties = new Properties();
        properties.putAll(broker.properties());
        properties.put("application.id", "partitions-" + UUID.randomUUID());
        properties.put("state.dir", "target/streams-test/" + UUID.randomUUID());
        properties.put("processing.guarantee", "exactly_once_v2");
        properties.put("commit.interval.ms", "100");
        properties.put("num.stream.threads", "2");
        properties.put("auto.offset.reset", "earliest");
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(1));
        return new KafkaStreams(
                ScoringTopology.build(config, plumbing),
                new StreamsConfig(properties),
                ScoringTopology.clients(plumbing.progress()));
    }

    /** Who was told of which correlation in the second week. */
    private static Set<String> found(KafkaBroker broker) throws IOException {
        var found = new TreeSet<String>();
        for (var record : read(broker, "probity.findings")) {
            var finding = JSON.readTree(record.substring(record.indexOf(' ')));
            var title = finding.path("summary").asText().replaceFirst("^“(\\w+)” matched.*", "$1");
            if (finding.path("detector").asText().equals("sigma") && !title.contains(" ")) {
                found.add(finding.path("subject").asText() + " " + title);
            }
        }
        return found;
    }

    /** Key and value of every committed record. */
    private static List<String> read(KafkaBroker broker, String topic) {
        var properties = broker.properties();
        properties.put("isolation.level", "read_committed");
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new org.apache.kafka.common.TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> records.add(one.key() + " " + one.value()));
            }
        }
        return records;
    }
}
