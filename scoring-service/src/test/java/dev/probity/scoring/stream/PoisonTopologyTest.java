package dev.probity.scoring.stream;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.StateFolder;
import dev.probity.scoring.stream.Poison.Lying;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each record that cannot be read is one dead letter, and nothing sticks: the good ones after it are taken. */
class PoisonTopologyTest {
    private final List<DeadLetter> beside = new ArrayList<>();
    private final TopologyTestDriver driver = driver();
    private final TestOutputTopic<String, byte[]> letters = out(Topics.DEAD_LETTERS);

    private TopologyTestDriver driver() {
        var plumbing = new Plumbing(
                new SimpleMeterRegistry(), OpenTelemetry.noop(), settings -> beside::add, Duration.ofDays(1));
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        return new TopologyTestDriver(ScoringTopology.build(ScoringConfigs.defaults(), plumbing), properties);
    }

    private TestOutputTopic<String, byte[]> out(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /** How many letters that record brings. */
    private int send(Lying record) {
        int before = beside.size();
        driver.createInputTopic(record.topic(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record.key(), record.value());
        return beside.size() - before + letters.readValuesToList().size();
    }

    @Test
    void eachRecordThatCannotBeReadIsOneDeadLetterAndTheGoodOnesAfterItAreTaken() {
        var checks = new ArrayList<Executable>();
        for (var record : Poison.all()) {
            checks.add(() -> assertEquals(1, send(record), record::toString));
        }
        assertTrue(checks.size() > 200, "only " + checks.size());
        assertAll(checks);
        assertTrue(out(Topics.RISK).isEmpty());
        assertAll(Poison.good().stream()
                .map(record -> (Executable) () -> assertEquals(0, send(record), record::toString)));
        assertFalse(out(Topics.RISK).isEmpty());
    }

    /** What a profile said of somebody's place and team still holds. */
    @Test
    void whoseNameIsToBeForgottenIsNoDeadLetter() {
        assertEquals(0, send(new Lying(Topics.PARTIES, "staff:S-1007", null)));
        assertEquals(1, send(new Lying(Topics.PARTIES, null, null)));
        assertEquals(1, send(new Lying(Topics.PARTIES, "merchant:M-204", null)));
        assertEquals(1, send(new Lying("probity.activity", "staff:S-1007", null)));
    }
}
