package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is handed over on a real broker, and where the position stands. */
class AlignedConsumerIT {
    private static final String EVENTS = "probity.activity";
    private static final String OTHERS = "probity.findings";
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
    private static KafkaBroker broker;
    private static long from;

    private final Progress progress = new Progress();
    private Consumer<byte[], byte[]> consumer;
    private TopicPartition events;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(1);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void subscribe() {
        var config = new HashMap<String, Object>();
        broker.properties().forEach((name, value) -> config.put(String.valueOf(name), value));
        config.put("group.id", "aligned-" + UUID.randomUUID());
        config.put("enable.auto.commit", false);
        consumer = new AlignedClients(progress, Set.of(EVENTS), AlignedConsumerIT::time).getConsumer(config);
        events = new TopicPartition(EVENTS, 0);
        consumer.assign(List.of(events, new TopicPartition(OTHERS, 0)));
        consumer.seekToEnd(consumer.assignment());
        from = consumer.position(events);
        consumer.position(new TopicPartition(OTHERS, 0));
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    private static Instant time(byte[] bytes) {
        try {
            return Instant.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void send(String topic, Object... values) {
        try (var producer =
                new KafkaProducer<>(broker.properties(), new StringSerializer(), new ByteArraySerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(
                        topic, 0, "staff:1", String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static Instant day(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    /** Values that come within a while, of both topics. */
    private List<String> read(int atLeast) {
        var read = new ArrayList<String>();
        for (int i = 0; i < 20 && (read.size() < atLeast || i < 5); i++) {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(one -> read.add(new String(one.value(), StandardCharsets.UTF_8)));
        }
        return read;
    }

    @Test
    void handsOverWhatLiesWithinTheLimitAndLeavesTheRestOnTheBroker() {
        progress.reached(0, 1, NOON);
        send(EVENTS, day(0), day(1), day(2), day(0));
        assertEquals(List.of(day(0).toString(), day(1).toString()), read(2));
        assertEquals(from + 2, consumer.position(events));
        assertEquals(0, consumer.currentLag(events).orElseThrow(), "the engine need not wait for it");
        progress.processed(EVENTS, 0, from + 1);
        assertEquals(new Progress.Standing.Waits(day(2)), progress.standing(0));

        progress.reached(0, 1, day(1));
        assertEquals(List.of(day(2).toString(), day(0).toString()), read(2));
        assertEquals(from + 4, consumer.position(events));
    }

    @Test
    void nextOffsetsAreOfWhatWasHandedOver() {
        progress.reached(0, 1, NOON);
        send(EVENTS, day(0), day(9));
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            next.putAll(consumer.poll(Duration.ofMillis(100)).nextOffsets());
        }
        assertEquals(from + 1, next.get(events).offset());
    }

    @Test
    void otherTopicsAndWhatHasNoTimeGoOn() {
        progress.reached(0, 1, NOON);
        send(EVENTS, "no time", day(9));
        send(OTHERS, day(9));
        var read = read(2);
        assertEquals(2, read.size(), read::toString);
        assertTrue(read.contains("no time") && read.contains(day(9).toString()), read::toString);
    }

    @Test
    void whatTheEngineLetsRestStaysAtRestWhenItsTimeHasCome() {
        progress.reached(0, 1, NOON);
        send(EVENTS, day(9));
        assertEquals(List.of(), read(0));
        consumer.pause(Set.of(events));
        progress.reached(0, 1, day(9));
        assertEquals(List.of(), read(0));
        consumer.resume(Set.of(events));
        assertEquals(List.of(day(9).toString()), read(1));
    }

    @Test
    void whatIsHeldBackStaysSoWhenTheEngineWouldGoOn() {
        progress.reached(0, 1, NOON);
        send(EVENTS, day(9));
        assertEquals(List.of(), read(0));
        consumer.pause(Set.of(events));
        consumer.resume(Set.of(events));
        assertEquals(List.of(), read(0));
        assertEquals(from, consumer.position(events));
    }

    @Test
    void whatIsStillToBeReadIsCountedWithWhatWaitsAndNoMoreWhenItIsGivenUp() {
        progress.reached(0, 1, NOON);
        send(EVENTS, day(0), day(9), day(9));
        assertEquals(1, read(1).size());
        assertEquals(2, progress.lag());
        progress.reached(0, 1, day(9));
        assertEquals(2, read(2).size());
        assertEquals(0, progress.lag());

        send(EVENTS, day(20));
        assertEquals(List.of(), read(0));
        assertEquals(1, progress.lag());
        consumer.assign(List.of(new TopicPartition(OTHERS, 0)));
        read(0);
        assertEquals(0, progress.lag());
        consumer.assign(List.of(events));
        consumer.seek(events, from);
        read(1);
        assertEquals(1, progress.lag());
        consumer.close();
        assertEquals(0, progress.lag(), "nobody reads here any more");
    }
}
