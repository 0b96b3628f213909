package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.StateFolder;
import dev.probity.scoring.alert.AlertStage;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;

/** From a finding to risk, alert and bet, without the detectors. */
final class Conclusions implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-10-05T12:00:00Z");

    final TopologyTestDriver driver;
    final TestInputTopic<String, byte[]> found;
    final TestInputTopic<String, byte[]> findings;
    final TestInputTopic<String, byte[]> dispositions;
    final TestOutputTopic<String, String> findingsOut;
    final TestOutputTopic<String, String> risk;
    final TestOutputTopic<String, String> alerts;
    final TestOutputTopic<String, String> bets;
    final TestOutputTopic<String, String> deadLetters;

    Conclusions() {
        // as much on each detector, so that one figure tells what is bet
        var config = ScoringConfigs.with(Map.of("probity.scoring.bets.seldom", "0.8"));
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(36_500));
        var builder = new StreamsBuilder();
        var detected = builder.stream(
                        "found",
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("found"))
                .mapValues(FindingJson::read, org.apache.kafka.streams.kstream.Named.as("found-read"));
        BetStage.everywhere(builder, plumbing);
        PolicyStore.everywhere(builder, plumbing);
        var nothing = detected.filter((subject, finding) -> false, org.apache.kafka.streams.kstream.Named.as("nothing"))
                .mapValues(finding -> Set.<Family>of(), org.apache.kafka.streams.kstream.Named.as("no-policy"));
        var concluded = RiskStage.weigh(
                builder, new RiskStage.Known(detected, nothing, ExplanationSource.InTask.NONE), config, plumbing);
        AlertStage.raise(concluded, config, plumbing);
        BetStage.teach(concluded.lessons(), config);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, StateFolder.fresh());
        driver = new TopologyTestDriver(builder.build(properties), properties, START);
        found = driver.createInputTopic("found", new StringSerializer(), new ByteArraySerializer());
        findings = driver.createInputTopic(Topics.FINDINGS, new StringSerializer(), new ByteArraySerializer());
        dispositions = driver.createInputTopic(Topics.DISPOSITIONS, new StringSerializer(), new ByteArraySerializer());
        findingsOut = output(Topics.FINDINGS);
        risk = output(Topics.RISK);
        alerts = output(Topics.ALERTS);
        bets = output(Topics.BETS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    private TestOutputTopic<String, String> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer());
    }

    @Override
    public void close() {
        driver.close();
    }

    static List<Finding> aCrossing() {
        return List.of(Family.PURPOSE, Family.PORTFOLIO, Family.PAYMENT).stream()
                .flatMap(family -> inBothHorizons(SUBJECT, family, MONDAY, 500).stream())
                .toList();
    }

    void cross() {
        aCrossing().forEach(this::see);
    }

    void see(Finding finding) {
        found.pipeInput(finding.subject(), FindingJson.write(finding));
    }

    void dispose(String id, String outcome) {
        var json = """
                {"dispositionId":"%s","subject":"%s","outcome":"%s","decidedAt":"2026-10-06T10:00:00Z","reason":"told"}""".formatted(id, SUBJECT, outcome);
        dispositions.pipeInput(SUBJECT, json.getBytes(StandardCharsets.UTF_8));
    }

    static void addsUp(JsonNode bill) {
        var sum = bill.get("priorDecibans").decimalValue();
        for (var line : bill.get("lines")) {
            sum = sum.add(line.get("decibans").decimalValue());
        }
        assertEquals(0, sum.compareTo(bill.get("totalDecibans").decimalValue()), bill.toString());
        var steps = bill.get("priorDecibans").decimalValue();
        for (var step : bill.at("/history")) {
            for (var change : step.get("steps")) {
                steps = steps.add(change.get("decibans").decimalValue());
                assertEquals(change.get("decibans").asDouble(), moved(change), 0.0001, bill.toString());
            }
            assertEquals(0, steps.compareTo(step.get("totalDecibans").decimalValue()), bill.toString());
        }
    }

    private static double moved(JsonNode change) {
        return change.path("found").asDouble()
                + change.path("faded").asDouble()
                + change.path("lifted").asDouble();
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
