package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static dev.probity.scoring.risk.Conclusions.aCrossing;
import static dev.probity.scoring.risk.Conclusions.addsUp;
import static dev.probity.scoring.risk.Conclusions.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.ContractSchemas;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.MatchedRules;
import dev.probity.scoring.finding.Notice;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.finding.WithMerchants;
import dev.probity.scoring.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of findings: bills that add up, and alerts. */
class ConclusionsTopologyTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Conclusions stream = new Conclusions();

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void aFindingIsWeighedPublishedAndBilled() {
        stream.see(aFinding(Family.PURPOSE, 100));

        var finding = tree(stream.findingsOut.readValue());
        assertEquals(1, finding.get("revision").intValue());
        assertEquals(0.8, finding.get("bet").doubleValue());
        assertEquals(19.04, finding.get("decibans").doubleValue(), 0.01);
        var bill = tree(stream.risk.readValue());
        assertEquals(SUBJECT, bill.get("subject").textValue());
        assertEquals("purpose", bill.at("/lines/0/family").textValue());
        assertEquals("support/SZX", bill.at("/peers/group").textValue());
        addsUp(bill);
    }

    /** The e-value stays, the bet grows half of the way to the whole, and the bill says so. */
    @Test
    void moreIsBetOnWhoGaveNoticeAndTheBillSaysIt() {
        var marked = aFinding(Family.PURPOSE, 100);
        stream.see(Notice.mark(marked, LocalDate.ofInstant(marked.foundAt(), ZoneOffset.UTC)));

        var finding = tree(stream.findingsOut.readValue());
        assertEquals(100, finding.get("eValue").doubleValue());
        assertEquals(0.9, finding.get("bet").doubleValue(), 1e-9);
        var bill = tree(stream.risk.readValue());
        assertEquals(
                "Saw Purpose; notice given: 90 % of this is bet",
                bill.at("/lines/0/summary").textValue());
        addsUp(bill);
    }

    /** Once a finding has said so, findings that can't say it (anomaly's) are weighed alike; a window keeps the bet that it began with. */
    @Test
    void lessIsBetOnWhereFewOfTheGuiltyShowOnceTheSubjectWorksWithMerchants() {
        stream.see(aFinding(Family.VOLUME, 100));
        stream.see(WithMerchants.mark(aFinding(Family.PURPOSE, 100)));
        stream.see(aFinding(Family.ANOMALY, 100));
        stream.see(aFinding(Family.PAYMENT, 100));
        stream.see(aFinding(Family.VOLUME, 200));

        var bets = stream.findingsOut.readValuesToList().stream()
                .map(Conclusions::tree)
                .map(finding -> finding.get("family").textValue() + " "
                        + finding.get("bet").doubleValue())
                .toList();
        assertEquals(List.of("volume 0.8", "purpose 0.12", "anomaly 0.12", "payment 0.8", "volume 0.8"), bets);
    }

    @Test
    void theSameFindingAgainSaysNothingNew() {
        stream.see(aFinding(Family.PURPOSE, 100));
        stream.risk.readValuesToList();
        stream.findingsOut.readValuesToList();

        stream.see(aFinding(Family.PURPOSE, 100));

        assertTrue(stream.risk.isEmpty());
        assertTrue(stream.findingsOut.isEmpty());
    }

    @Test
    void aFindingThatAnotherServicePublishedIsBilledToo() {
        var finding = aFinding(Family.GAIN, 1000);
        stream.findings.pipeInput(finding.subject(), FindingJson.write(finding));

        assertEquals("gain", tree(stream.risk.readValue()).at("/lines/0/family").textValue());
    }

    @Test
    void ownPublishedFindingsAreNotWeighedTwice() {
        stream.see(aFinding(Family.PURPOSE, 100));

        assertEquals(1, stream.risk.readValuesToList().size());
        assertEquals(1, stream.findingsOut.readValuesToList().size());
    }

    @Test
    void crossingTheLineRaisesAnAlertAtOnceAndItGrowsAsOne() {
        stream.cross();

        var raised =
                stream.alerts.readValuesToList().stream().map(Conclusions::tree).toList();
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
    void aBillBelowTheLineWaitsAndIsRaisedWhenNothingElseComes() {
        inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 100).forEach(stream::see);
        var waiting = tree(stream.alerts.readValuesToList().getLast());
        assertEquals("DEFERRED", waiting.get("state").textValue());

        stream.driver.advanceWallClockTime(Duration.ofSeconds(20));

        var raised = tree(stream.alerts.readValuesToList().getLast());
        assertEquals("OPEN", raised.get("state").textValue());
        assertFalse(raised.get("aboveLine").booleanValue());
        assertEquals(waiting.get("alertId"), raised.get("alertId"));
    }

    /** What a rule is worth is told by how cases ended in which it matched; all of it that was found counts once for each case. */
    @Test
    void anOutcomeIsTalliedForEachRuleThatTheFindingsRestOn() {
        stream.cross();
        stream.see(restingOn(aFinding(Family.RULE, 30), "one", "other"));
        stream.see(restingOn(aFinding(SUBJECT, Family.RULE, Horizon.QUARTER, MONDAY, 3), "one"));
        stream.dispose("d-1", "CONFIRMED");

        var taught = new TreeMap<String, String>();
        stream.bets.readKeyValuesToList().forEach(bet -> taught.put(bet.key, counts(tree(bet.value))));
        assertEquals("1 0", taught.get("sigma/one"));
        assertEquals("1 0", taught.get("sigma/other"));
        assertEquals("1 0", taught.get("rule"), "the detector");
    }

    private static Finding restingOn(Finding finding, String... rules) {
        var facts = new TreeMap<String, Double>();
        for (var rule : rules) {
            facts.put(MatchedRules.fact(rule), 1.0);
        }
        var said = finding.account();
        return new Finding(
                finding.id(),
                finding.revision(),
                finding.subject(),
                finding.detector(),
                finding.window(),
                finding.weight(),
                new Account(said.summary(), facts, said.evidence(), said.evidenceCount()),
                finding.foundAt(),
                finding.policyVersion(),
                finding.peers());
    }

    private static String counts(JsonNode bet) {
        return bet.get("confirmed").longValue() + " " + bet.get("cleared").longValue();
    }

    @Test
    void allThatIsWrittenFitsItsSchema() {
        stream.cross();
        stream.dispose("d-1", "CONFIRMED");
        var written =
                Map.of("finding", stream.findingsOut, "risk", stream.risk, "alert", stream.alerts, "bet", stream.bets);
        written.forEach((schema, topic) -> {
            var records = topic.readValuesToList();
            assertFalse(records.isEmpty(), schema);
            records.forEach(record -> assertEquals(List.of(), ContractSchemas.faults(schema, tree(record)), record));
        });
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheStreamGoesOn() {
        stream.findings.pipeInput(SUBJECT, "{\"findingId\":".getBytes(StandardCharsets.UTF_8));
        stream.findings.pipeInput("staff:other", FindingJson.write(aFinding(Family.GAIN, 10)));
        stream.findings.pipeInput((String) null, FindingJson.write(aFinding(Family.GAIN, 10)));
        stream.findings.pipeInput(SUBJECT, (byte[]) null);
        stream.dispositions.pipeInput(SUBJECT, new byte[] {(byte) 0xff, 0});

        var letters = stream.deadLetters.readKeyValuesToList();
        assertEquals(5, letters.size());
        var first = tree(letters.getFirst().value);
        assertEquals(letters.getFirst().key, first.get("deadLetterId").textValue());
        assertEquals(Topics.FINDINGS, first.at("/origin/topic").textValue());
        assertEquals(0, first.at("/origin/offset").intValue());
        assertEquals("eyJmaW5kaW5nSWQiOg==", first.get("payload").textValue());
        assertNotNull(first.at("/reason/detail").textValue());

        stream.see(aFinding(Family.PURPOSE, 100));
        assertFalse(stream.risk.isEmpty());
    }

    /** It would open a window of its own, for which one of ours that still runs is banked. */
    @Test
    void othersFindingWhoseWindowLiesBetweenOursGoesToTheDeadLetters() {
        var ours = aFinding(Family.GAIN, 10);
        var between = new Window(
                Horizon.WEEK,
                ours.window().start().plus(Duration.ofDays(1)),
                ours.window().end().plus(Duration.ofDays(1)));
        var letter = new String(FindingJson.write(ours), StandardCharsets.UTF_8)
                .replace(ours.window().start().toString(), between.start().toString())
                .replace(ours.window().end().toString(), between.end().toString());
        stream.findings.pipeInput(SUBJECT, letter.getBytes(StandardCharsets.UTF_8));
        var refused = tree(stream.deadLetters.readValue());
        assertTrue(refused.at("/reason/detail").textValue().contains("a window of P7D"), refused.toString());
        assertTrue(stream.risk.isEmpty());
    }

    @Test
    void theEventsOfAHeavyFindingOutliveManyLightOnes() {
        stream.see(aFinding(SUBJECT, Family.GAIN, Horizon.QUARTER, MONDAY, 900));
        var heavy = Finding.id(aFinding(Family.GAIN, 1).detector(), SUBJECT, Horizon.QUARTER.windowAt(MONDAY));
        for (int week = 0; week < 30; week++) {
            var at = MONDAY.plus(Duration.ofDays(7L * week));
            for (var family : List.of(Family.PURPOSE, Family.VOLUME, Family.HOURS, Family.TICKETS)) {
                stream.see(aFinding(SUBJECT, family, Horizon.WEEK, at, 1.5));
            }
        }
        var kept = RiskStores.kept(stream.driver.getKeyValueStore(RiskStores.FINDINGS), SUBJECT);
        assertEquals(RiskStores.MOST_FINDINGS, kept.size());
        assertTrue(kept.stream().anyMatch(one -> one.finding().id().equals(heavy)));
        var last = tree(stream.risk.readValuesToList().getLast());
        for (var line : last.get("lines")) {
            if (line.get("family").asText().equals("gain")) {
                assertEquals(heavy, line.at("/findingIds/0").asText(), line.toString());
            }
        }
    }

    @Test
    void theTraceTravelsOn() {
        var headers = new RecordHeaders().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        for (var finding : aCrossing()) {
            stream.found.pipeInput(new TestRecord<>(finding.subject(), FindingJson.write(finding), headers));
        }
        for (var output : List.of(stream.findingsOut, stream.risk, stream.alerts)) {
            var header = output.readRecord().headers().lastHeader("traceparent");
            assertEquals(TRACE, new String(header.value(), StandardCharsets.UTF_8));
        }
    }
}
