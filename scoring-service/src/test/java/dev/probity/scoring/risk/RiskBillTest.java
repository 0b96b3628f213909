package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.SUBJECT;
import static dev.probity.scoring.finding.FindingFixtures.aFinding;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published of a book, and when. */
class RiskBillTest {
    private static final RiskRules RULES = RiskRules.of(ScoringConfigs.defaults());

    @Test
    void onlyWhatMovedByTheStepIsPublished() {
        var book = new RiskBook();
        var first = book.take(aFinding(Family.PURPOSE, 1.01), 1, RULES);
        assertNotNull(first);
        assertFalse(book.publishes(first, RULES));
        var second = book.take(aFinding(Family.PURPOSE, 2), 1, RULES);
        assertNotNull(second);
        assertTrue(book.publishes(second, RULES));
        assertFalse(book.publishes(second, RULES));
        assertTrue(book.publishes(-20_000, RULES));
        assertFalse(book.publishes(-19_600, RULES));
        assertTrue(book.publishes(-19_500, RULES));
        assertTrue(book.publishes(-100, RULES));
        assertTrue(book.publishes(0, RULES), "crossing the line is published however small the step");
    }

    @Test
    void aQuietBillIsPublishedAgainOnlyOnceItMovedFar() {
        var book = new RiskBook();
        assertTrue(book.publishes(-40_000, RULES));
        assertFalse(book.publishes(-37_100, RULES));
        assertTrue(book.publishes(-37_000, RULES));
        assertTrue(book.publishes(-40_000, RULES));
        assertTrue(book.publishes(-30_100, RULES));
        assertTrue(book.publishes(-29_600, RULES), "what leaves the quiet is published at the ordinary step");
        assertTrue(book.publishes(-30_100, RULES), "and so is what comes back to it");
    }

    @Test
    void aBriefBillAddsUpLikeTheWholeOne() {
        var book = new RiskBook();
        var findings = new ArrayList<Finding>();
        var history = RiskHistory.EMPTY;
        for (int week = 0; week < 20; week++) {
            for (var finding :
                    inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY.plus(Duration.ofDays(7L * week)), 1.5 + week % 3)) {
                book.take(finding, 0.8, RULES);
                findings.add(finding);
                history = history.with(book.step(history, RULES));
            }
        }
        var whole = BillWriter.write(SUBJECT, book, book.asOf(), findings, history, RULES, "0");
        var brief = whole.brief();
        assertEquals(whole.total(), brief.total());
        assertEquals(5, brief.history().steps().size());
        assertEquals(5, brief.lines().getFirst().findingIds().size());
        var last = brief.history().steps().getLast();
        int changes = brief.history().steps().stream()
                .flatMap(step -> step.changes().values().stream())
                .mapToInt(Change::all)
                .sum();
        assertEquals(last.total() - RULES.prior(), changes);
        brief.history().steps().getFirst().changes().values().forEach(change -> assertEquals(0, change.faded()));
        assertTrue(BillJson.write(brief).length < BillJson.write(whole).length / 2);
    }

    @Test
    void theBillNamesWhatSpeaksAgainstFirst() {
        var book = new RiskBook();
        var findings = new ArrayList<Finding>();
        findings.addAll(inBothHorizons(SUBJECT, Family.PURPOSE, MONDAY, 0.2));
        findings.addAll(inBothHorizons(SUBJECT, Family.VOLUME, MONDAY, 10));
        findings.addAll(inBothHorizons(SUBJECT, Family.PORTFOLIO, MONDAY, 100));
        findings.addAll(inBothHorizons(SUBJECT, Family.HOURS, MONDAY, 0.5));
        findings.forEach(finding -> book.take(finding, 1, RULES));
        var bill = BillWriter.write(SUBJECT, book, MONDAY, findings, RiskHistory.EMPTY, RULES, "0");
        assertEquals(
                List.of(Family.PORTFOLIO, Family.VOLUME, Family.PURPOSE, Family.HOURS),
                bill.lines().stream().map(BillLine::family).toList());
        assertEquals(
                "week from 2026-10-01: Saw Portfolio", bill.lines().getFirst().summary());
        assertEquals(2, bill.lines().getFirst().findingIds().size());
        assertEquals(1, bill.lines().getFirst().evidence().size());
        assertTrue(bill.lines().getFirst().evidence().size() <= Account.MOST_EVIDENCE);
    }

    @Test
    void aLineSaysOfWhichTimeItSpeaksWhereBothHorizonsHaveSpoken() {
        var findings = inBothHorizons(SUBJECT, Family.PORTFOLIO, MONDAY, 100);
        assertEquals("week from 2026-10-01: Saw Portfolio", summary(findings, MONDAY));
        assertEquals("week from 2026-10-01: Saw Portfolio", summary(findings, MONDAY.plus(Duration.ofDays(10))));
        assertEquals("Saw Portfolio", summary(findings.subList(0, 1), MONDAY), "there is no other");
    }

    private static String summary(List<Finding> findings, Instant at) {
        var book = new RiskBook();
        findings.forEach(finding -> book.take(finding, 1, RULES));
        return BillWriter.write(SUBJECT, book, at, findings, RiskHistory.EMPTY, RULES, "0")
                .lines()
                .getFirst()
                .summary();
    }
}
