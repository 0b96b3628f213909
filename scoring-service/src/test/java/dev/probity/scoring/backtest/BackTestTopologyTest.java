package dev.probity.scoring.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.Story;
import dev.probity.scoring.alert.AlertRules;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.risk.Disposition;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.risk.RiskStage;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the product raised, the back-test raises from what the product left behind. */
class BackTestTopologyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-10-05T00:00:00Z");
    /** Each day's first event comes a little earlier than that of the day before, so that the events' own days end first, not the clock's. */
    private static final Duration STEP = Duration.ofMinutes(35);

    private static final Duration QUIET = Duration.ofSeconds(15);

    /** Every finding is published, so that nothing of what was weighed is missing from the past. */
    private static final Map<String, String> SETTINGS = Map.of(
            "probity.scoring.risk.publish-step-decibans", "0",
            "probity.scoring.risk.quiet-step-decibans", "0",
            "probity.scoring.alerts.budget-per-day", "6",
            "probity.scoring.alerts.reserved-for-line", "1");

    private final List<PastRecord> past = new ArrayList<>();
    private Story story;
    private Instant now = START;

    @BeforeEach
    void start() {
        story = new Story(START, SETTINGS);
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void tell(String topic, String subject, String record) {
        beQuiet();
        story.driver.advanceWallClockTime(STEP.minus(QUIET));
        now = now.plus(STEP);
        collect(now);
        story.driver
                .createInputTopic(topic, new StringSerializer(), new StringSerializer())
                .pipeInput(subject, record, now);
        collect(now);
    }

    private void beQuiet() {
        story.driver.advanceWallClockTime(QUIET);
        collect(now.plus(QUIET));
    }

    /** Takes what the product wrote, with the time at which it did. */
    private void collect(Instant at) {
        records(Topics.FINDINGS).stream()
                .filter(record -> record.headers().lastHeader(RiskStage.WEIGHED_HEADER) != null)
                .forEach(record -> past.add(new PastRecord.Found(at, FindingJson.read(record.value()))));
        records(Topics.ALERTS).forEach(record -> {
            var alert = json(record.value());
            past.add(new PastRecord.Alerted(
                    at,
                    record.key(),
                    alert.path("episode").asInt(),
                    alert.path("state").asText().equals("OPEN")));
        });
    }

    private List<TestRecord<String, byte[]>> records(String topic) {
        return story.driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A week of findings on thirty people, of whom some are judged in between and found again. */
    private void live() {
        var chance = new Random(7);
        var families = List.of(Family.PURPOSE, Family.VOLUME, Family.PORTFOLIO, Family.PAYMENT);
        for (int i = 0; i < 270; i++) {
            var subject = "staff:S-" + chance.nextInt(30);
            if (i % 40 == 39) {
                var outcome = Disposition.Outcome.values()[chance.nextInt(3)];
                tell(Topics.DISPOSITIONS, subject, """
                        {"dispositionId":"d-%d","subject":"%s","outcome":"%s","decidedAt":"%s"}""".formatted(i, subject, outcome, now));
                past.add(new PastRecord.Decided(now, new Disposition("d-" + i, subject, outcome, now)));
                past.sort(Comparator.comparing(PastRecord::at));
                continue;
            }
            var family = families.get(chance.nextInt(families.size()));
            var horizon = chance.nextBoolean() ? Horizon.WEEK : Horizon.QUARTER;
            double eValue = Math.pow(10, 3 * chance.nextDouble() - 0.5);
            var finding = FindingFixtures.aFinding(subject, family, horizon, now, eValue);
            tell(Topics.FINDINGS, subject, new String(FindingJson.write(finding), StandardCharsets.UTF_8));
        }
        beQuiet();
    }

    private Draft asItWas() {
        var config = ScoringConfigs.with(SETTINGS);
        return new Draft(
                "as it was",
                new Draft.Span(Instant.EPOCH, now.plus(Duration.ofMinutes(1))),
                Map.of(),
                RiskRules.of(config),
                AlertRules.of(config.alerts()),
                config.alerts().idle(),
                Policy.NONE,
                null);
    }

    @Test
    void draftThatChangesNothingRaisesWhatWasRaised() {
        live();
        var report = new BackTest(asItWas(), new Progress(10_000, 1_000)).run(new PastInMemory(past));
        assertTrue(report.then().raised() > 15, report.toString());
        var precision = report.then().precision();
        assertTrue(precision.confirmed() + precision.cleared() > 0, report.toString());
        assertEquals(report.then(), report.draft());
        assertEquals(new Report.Difference(report.then().raised(), 0, 0), report.difference());
        var raised = new TreeSet<String>();
        past.forEach(record -> {
            if (record instanceof PastRecord.Alerted alerted && alerted.open()) {
                raised.add(alerted.subject() + "/" + alerted.episode());
            }
        });
        assertEquals(raised.size(), report.draft().raised());
    }
}
