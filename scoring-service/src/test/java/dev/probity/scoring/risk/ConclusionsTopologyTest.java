package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ContractSchemas;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.StateFolder;
import dev.probity.scoring.alert.AlertStage;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Notice;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a finding to risk, alert and bet, without the detectors. */
class ConclusionsTopologyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-10-05T12:00:00Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> found;
    private TestInputTopic<String, byte[]> findings;
    private TestInputTopic<String, byte[]> dispositions;
    private TestOutputTopic<String, String> findingsOut;
    private TestOutputTopic<String, String> risk;
    private TestOutputTopic<String, String> alerts;
    private TestOutputTopic<String, String> bets;
    private TestOutputTopic<String, String> deadLetters;

    @BeforeEach
    void start() {
        start(Map.of());
    }

    private void start(Map<String, String> settings) {
        var config = ScoringConfigs.with(settings);
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop());
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

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aFindingIsWeighedPublishedAndBilled() throws IOException {
        see(aFinding(Family.PURPOSE, 100));

        var finding = JSON.readTree(findingsOut.readValue());
        assertEquals(1, finding.get("revision").intValue());
        assertEquals(0.8, finding.get("bet").doubleValue());
        assertEquals(19.04, finding.get("decibans").doubleValue(), 0.01);
        var bill = JSON.readTree(risk.readValue());
        assertEquals(SUBJECT, bill.get("subject").textValue());
        assertEquals("purpose", bill.at("/lines/0/family").textValue());
        assertEquals("support/SZX", bill.at("/peers/group").textValue());
        addsUp(bill);
    }

    /** The e-value stays, the bet grows half of the way to the whole, and the bill says so. */
    @Test
    void moreIsBetOnWhoGaveNoticeAndTheBillSaysIt() throws IOException {
        var marked = aFinding(Family.PURPOSE, 100);
        see(Notice.mark(marked, LocalDate.ofInstant(marked.foundAt(), ZoneOffset.UTC)));

        var finding = JSON.readTree(findingsOut.readValue());
        assertEquals(100, finding.get("eValue").doubleValue());
        assertEquals(0.9, finding.get("bet").doubleValue(), 1e-9);
        var bill = JSON.readTree(risk.readValue());
        assertEquals(
                "Saw Purpose; notice given: 90 % of this is bet",
                bill.at("/lines/0/summary").textValue());
        addsUp(bill);
    }

    @Test
    void theSameFindingAgainSaysNothingNew() {
        see(aFinding(Family.PURPOSE, 100));
        risk.readValuesToList();
        findingsOut.readValuesToList();

        see(aFinding(Family.PURPOSE, 100));

        assertTrue(risk.isEmpty());
        assertTrue(findingsOut.isEmpty());
    }

    @Test
    void aFindingThatAnotherServicePublishedIsBilledToo() throws IOException {
        var finding = aFinding(Family.GAIN, 1000);
        findings.pipeInput(finding.subject(), FindingJson.write(finding));

        assertEquals(
                "gain", JSON.readTree(risk.readValue()).at("/lines/0/family").textValue());
    }

    @Test
    void ownPublishedFindingsAreNotWeighedTwice() throws IOException {
        see(aFinding(Family.PURPOSE, 100));

        assertEquals(1, risk.readValuesToList().size());
        assertEquals(1, findingsOut.readValuesToList().size());
    }

    @Test
    void crossingTheLineRaisesAnAlertAtOnceAndItGrowsAsOne() throws IOException {
        cross();

        var raised = alerts.readValuesToList().stream()
                .map(ConclusionsTopologyTest::tree)
                .toList();
        assertEquals(
                1,
                raised.stream()
                        .map(alert -> alert.get("alertId").textValue())
                        .distinct()
                        .count());
        var last = raised.getLast();
        assertEquals("OPEN", last.get("state").textValue());
        assertTrue(last.get("aboveLine").booleanValue());
        assertEquals("merchant:M-1", last.at("/merchants/0").textValue());
        assertEquals("2026-10-05", last.at("/budget/day").textValue());
        addsUp(last.get("bill"));
    }

    @Test
    void aBillBelowTheLineWaitsAndIsRaisedWhenNothingElseComes() throws IOException {
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 100).forEach(this::see);
        var waiting = tree(alerts.readValuesToList().getLast());
        assertEquals("DEFERRED", waiting.get("state").textValue());

        driver.advanceWallClockTime(Duration.ofSeconds(20));

        var raised = tree(alerts.readValuesToList().getLast());
        assertEquals("OPEN", raised.get("state").textValue());
        assertFalse(raised.get("aboveLine").booleanValue());
        assertEquals(waiting.get("alertId"), raised.get("alertId"));
    }

    @Test
    void aClosedCaseEndsTheEpisodeRestartsTheTotalAndTeachesTheBets() throws IOException {
        cross();
        var alert = tree(alerts.readValuesToList().getLast());
        risk.readValuesToList();

        dispose("d-1", "CONFIRMED");

        var ended = tree(alerts.readValue());
        assertEquals("ENDED", ended.get("state").textValue());
        assertEquals(alert.get("alertId"), ended.get("alertId"));
        var bill = tree(risk.readValue());
        assertEquals(-40, bill.get("totalDecibans").doubleValue());
        var taught = bets.readKeyValuesToMap();
        assertEquals(
                List.of("payment", "portfolio", "purpose"),
                taught.keySet().stream().sorted().toList());
        assertTrue(tree(taught.get("purpose")).get("bet").doubleValue() > 0.8);

        dispose("d-1", "CONFIRMED");
        assertTrue(bets.isEmpty());
        assertTrue(alerts.isEmpty());
    }

    @Test
    void aTaughtBetAppliesToLaterWindowsOnly() throws IOException {
        cross();
        dispose("d-1", "FALSE_ALARM");
        findingsOut.readValuesToList();
        double taught =
                tree(bets.readKeyValuesToMap().get("purpose")).get("bet").doubleValue();
        assertTrue(taught < 0.8);

        see(aFinding("staff:S-2", Family.PURPOSE, Horizon.WEEK, MONDAY, 50));

        assertEquals(taught, tree(findingsOut.readValue()).get("bet").doubleValue(), 1e-9);
    }

    @Test
    void afterAClosedCaseOnlyGrowthCounts() throws IOException {
        cross();
        dispose("d-1", "AUTHORISED");
        risk.readValuesToList();

        see(aFinding(SUBJECT, Family.PURPOSE, Horizon.WEEK, MONDAY, 5000));

        var bill = tree(risk.readValue());
        assertTrue(bill.get("totalDecibans").doubleValue() < -33, bill.toString());
        assertTrue(bill.get("totalDecibans").doubleValue() > -38, bill.toString());
    }

    @Test
    void allThatIsWrittenFitsItsSchema() {
        cross();
        dispose("d-1", "CONFIRMED");
        var written = Map.of("finding", findingsOut, "risk", risk, "alert", alerts, "bet", bets);
        written.forEach((schema, topic) -> {
            var records = topic.readValuesToList();
            assertFalse(records.isEmpty(), schema);
            records.forEach(record -> assertEquals(List.of(), ContractSchemas.faults(schema, tree(record)), record));
        });
    }

    @Test
    void anInsufficientOutcomeEndsTheEpisodeAndTeachesNothing() {
        cross();
        alerts.readValuesToList();

        dispose("d-1", "INSUFFICIENT");

        assertEquals("ENDED", tree(alerts.readValue()).get("state").textValue());
        assertTrue(bets.isEmpty());
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheStreamGoesOn() throws IOException {
        findings.pipeInput(SUBJECT, "{\"findingId\":".getBytes(StandardCharsets.UTF_8));
        findings.pipeInput("staff:other", FindingJson.write(aFinding(Family.GAIN, 10)));
        findings.pipeInput((String) null, FindingJson.write(aFinding(Family.GAIN, 10)));
        findings.pipeInput(SUBJECT, (byte[]) null);
        dispositions.pipeInput(SUBJECT, new byte[] {(byte) 0xff, 0});

        var letters = deadLetters.readKeyValuesToList();
        assertEquals(5, letters.size());
        var first = tree(letters.getFirst().value);
        assertEquals(letters.getFirst().key, first.get("deadLetterId").textValue());
        assertEquals(Topics.FINDINGS, first.at("/origin/topic").textValue());
        assertEquals(0, first.at("/origin/offset").intValue());
        assertEquals("eyJmaW5kaW5nSWQiOg==", first.get("payload").textValue());
        assertNotNull(first.at("/reason/detail").textValue());

        see(aFinding(Family.PURPOSE, 100));
        assertFalse(risk.isEmpty());
    }

    @Test
    void theTraceTravelsOn() {
        var headers = new RecordHeaders().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        for (var finding : aCrossing()) {
            found.pipeInput(new TestRecord<>(finding.subject(), FindingJson.write(finding), headers));
        }
        for (var output : List.of(findingsOut, risk, alerts)) {
            var header = output.readRecord().headers().lastHeader("traceparent");
            assertEquals(TRACE, new String(header.value(), StandardCharsets.UTF_8));
        }
    }

    private static List<Finding> aCrossing() {
        return List.of(Family.PURPOSE, Family.PORTFOLIO, Family.PAYMENT).stream()
                .flatMap(family -> inBothHorizons(SUBJECT, family, MONDAY, 500).stream())
                .toList();
    }

    private void cross() {
        aCrossing().forEach(this::see);
    }

    private void see(Finding finding) {
        found.pipeInput(finding.subject(), FindingJson.write(finding));
    }

    private void dispose(String id, String outcome) {
        var json = """
                {"dispositionId":"%s","subject":"%s","outcome":"%s","decidedAt":"2026-10-06T10:00:00Z","reason":"told"}""".formatted(id, SUBJECT, outcome);
        dispositions.pipeInput(SUBJECT, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void addsUp(JsonNode bill) {
        var sum = bill.get("priorDecibans").decimalValue();
        for (var line : bill.get("lines")) {
            sum = sum.add(line.get("decibans").decimalValue());
        }
        assertEquals(0, sum.compareTo(bill.get("totalDecibans").decimalValue()), bill.toString());
        var steps = bill.get("priorDecibans").decimalValue();
        for (var step : bill.at("/history")) {
            for (var change : step.get("steps")) {
                steps = steps.add(change.get("decibans").decimalValue());
            }
            assertEquals(0, steps.compareTo(step.get("totalDecibans").decimalValue()), bill.toString());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
