package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.StateFolder;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.peer.PeerStage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Topics that every replica reads whole: what cannot be read never reaches whoever looks it up. */
class EverywhereTopologyTest {
    private static final String BET = """
            {"detector":"purpose","bet":0.7,"configured":0.8,"confirmed":1,"cleared":2,"changedAt":"2026-10-06T10:00:00Z"}""";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final TopologyTestDriver driver = driver();

    private TopologyTestDriver driver() {
        var plumbing = new Plumbing(meters, OpenTelemetry.noop(), settings -> letters::add, Duration.ofDays(1));
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        return new TopologyTestDriver(ScoringTopology.build(ScoringConfigs.defaults(), plumbing), properties);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void send(String topic, String key, String value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bet() {
        return driver.<String, byte[]>getKeyValueStore(BetStage.BETS).get("purpose");
    }

    private double count(String topic) {
        return meters.get("probity.scoring.dead.letters")
                .tag("topic", topic)
                .counter()
                .count();
    }

    @Test
    void countsStandAtZeroBeforeTheFirst() {
        assertEquals(0, count(Topics.BETS));
        assertEquals(0, count(PeerStage.TOPIC));
        assertEquals(0, count("probity.activity"));
        assertEquals(
                0,
                meters.get("probity.scoring.findings")
                        .tag("detector", "review-burst")
                        .counter()
                        .count());
        assertEquals(
                6, meters.get("probity.scoring.alerts").counters().size(), "three states, above the line and below");
    }

    @Test
    void poisonLeavesTheLastGoodBetAndADeadLetter() {
        send(Topics.BETS, "purpose", BET);
        send(Topics.BETS, "purpose", "{\"detector\":");
        send(Topics.BETS, "volume", BET);
        send(Topics.BETS, null, BET);
        assertArrayEquals(BET.getBytes(StandardCharsets.UTF_8), bet());
        assertNull(driver.<String, byte[]>getKeyValueStore(BetStage.BETS).get("volume"));
        assertEquals(
                List.of("unreadable", "unreadable", "unkeyed"),
                letters.stream().map(DeadLetter::rule).toList());
        assertEquals(
                List.of(1L, 2L, 3L), letters.stream().map(DeadLetter::offset).toList());
        assertEquals(3, count(Topics.BETS));
    }

    @Test
    void poisonAmongThePeersReachesNobody() {
        send(PeerStage.TOPIC, "support@2026-10-04", "no baseline");
        assertNull(driver.<String, byte[]>getKeyValueStore(PeerStage.PEERS).get("support@2026-10-04"));
        assertEquals(PeerStage.TOPIC, letters.getFirst().topic());
        assertEquals(1, count(PeerStage.TOPIC));
    }

    @Test
    void tombstoneForgetsABet() {
        send(Topics.BETS, "purpose", BET);
        send(Topics.BETS, "purpose", null);
        assertNull(bet());
        assertEquals(List.of(), letters);
    }
}
