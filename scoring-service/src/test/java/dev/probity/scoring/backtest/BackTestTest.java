package dev.probity.scoring.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.alert.AlertRules;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.policy.PolicyRule;
import dev.probity.scoring.policy.Where;
import dev.probity.scoring.risk.RiskRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a draft changes, and what the report says of it. */
class BackTestTest {
    private static final Instant MONDAY = FindingFixtures.MONDAY;
    private static final int PEOPLE = LivePast.PEOPLE;

    private final LivePast past = new LivePast();
    private Draft.Span span = new Draft.Span(Instant.EPOCH, MONDAY.plus(Duration.ofDays(30)));

    private Draft draft(Map<String, String> settings, Map<String, Double> bets, Policy policy) {
        var config = ScoringConfigs.with(settings);
        return new Draft(
                "draft",
                span,
                bets,
                RiskRules.of(config),
                AlertRules.of(config.alerts()),
                config.alerts().idle(),
                policy,
                null);
    }

    private Report run(Draft draft) {
        return new BackTest(draft, new Progress(1_000, 1_000)).run(new PastInMemory(past.records()));
    }

    @Test
    void samePastAndSameDraftGiveTheSameReport() {
        past.live();
        var draft = draft(Map.of(), Map.of("volume", 0.5), Policy.NONE);
        assertEquals(run(draft), run(draft));
    }

    @Test
    void reportSetsTheDraftBesideWhatWasRaised() {
        past.live();
        var report = run(draft(Map.of(), Map.of(), Policy.NONE));
        assertEquals(PEOPLE, report.draft().raised());
        assertEquals(new Report.Difference(3, PEOPLE - 3, 0), report.difference());
        assertEquals(
                List.of(new Report.Day(LocalDate.of(2026, 10, 5), 3)),
                report.then().days());
        var precision = report.draft().precision();
        assertEquals(1, precision.confirmed());
        assertEquals(1, precision.cleared());
        assertEquals(1, precision.insufficient());
        assertEquals(PEOPLE - 3, precision.unjudged());
        assertEquals(0.5, precision.share());
        assertEquals(0.0945, precision.low(), 1e-3);
        assertEquals(0.9055, precision.high(), 1e-3);
        assertEquals(PEOPLE, report.samples().size());
        assertTrue(report.samples().subList(0, PEOPLE - 3).stream().noneMatch(Report.Sample::raisedThen));
        assertTrue(
                report.samples().getFirst().summary().contains("Saw "),
                report.samples().toString());
    }

    @Test
    void budgetOfADraftIsKept() {
        past.live();
        var report = run(draft(
                Map.of(
                        "probity.scoring.alerts.budget-per-day", "2",
                        "probity.scoring.alerts.reserved-for-line", "0"),
                Map.of(),
                Policy.NONE));
        assertEquals(
                new Report.Day(LocalDate.of(2026, 10, 5), 2),
                report.draft().days().getFirst());
        assertTrue(report.draft().days().size() > 1, report.toString());
        assertTrue(report.draft().days().stream().allMatch(day -> day.raised() <= 2), report.toString());
    }

    @Test
    void detectorOnWhichNothingIsBetWeighsNothing() {
        past.live();
        var report = run(draft(
                Map.of("probity.scoring.alerts.floor-decibans", "-39"),
                Map.of("purpose", 0.0, "volume", 0.0, "payment", 0.0),
                Policy.NONE));
        assertEquals(0, report.draft().raised());
        assertEquals(3, report.difference().thenOnly());
    }

    @Test
    void policyOfADraftHoldsForThoseWhomItProtectsAsTheirPlaceWasKnown() {
        past.live();
        var report = run(draft(Map.of(), Map.of(), germanyForbidsAll()));
        assertEquals(PEOPLE / 2, report.draft().raised());
        assertTrue(report.samples().stream()
                .allMatch(sample -> Integer.parseInt(sample.subject().substring("staff:S-".length())) % 2 == 1));
    }

    @Test
    void aPlaceThatSomebodyHadLeftProtectsNobodyHoweverLateItIsTold() {
        for (int i = 0; i < PEOPLE; i++) {
            past.placed(i, MONDAY, MONDAY.plus(Duration.ofDays(1)), "FR");
        }
        past.live();
        var report = run(draft(Map.of(), Map.of(), germanyForbidsAll()));
        assertEquals(PEOPLE, report.draft().raised());
    }

    private static Policy germanyForbidsAll() {
        var rule = new PolicyRule(
                "de",
                new Where(Set.of("DE"), Set.of(), Set.of()),
                Set.of(
                        Indicator.family(Family.PURPOSE),
                        Indicator.family(Family.VOLUME),
                        Indicator.family(Family.PAYMENT)),
                0,
                "an agreement");
        return new Policy(0, List.of(rule));
    }

    @Test
    void onlyTheSpanIsCountedButWhatWasKnownBeforeItIsWeighed() {
        past.live();
        span = new Draft.Span(MONDAY.plus(Duration.ofHours(10)), span.to());
        var report = run(draft(Map.of(), Map.of(), Policy.NONE));
        assertEquals(2, report.draft().raised());
        assertEquals(0, report.then().raised());
    }

    @Test
    void backTestCanBeStoppedAndIsBounded() {
        past.live();
        var draft = draft(Map.of(), Map.of(), Policy.NONE);
        var stopped = new Progress(1_000, 1_000);
        stopped.stop();
        assertThrows(Progress.Stopped.class, () -> new BackTest(draft, stopped).run(new PastInMemory(past.records())));
        assertEquals(0, stopped.read());
        var bounded = new Progress(past.records().size() - 1L, 1_000);
        assertThrows(Progress.Stopped.class, () -> new BackTest(draft, bounded).run(new PastInMemory(past.records())));
        var whole = new Progress(past.records().size(), 1_000);
        new BackTest(draft, whole).run(new PastInMemory(past.records()));
        assertEquals(past.records().size(), whole.read());
        assertEquals(past.records().size(), whole.all());
    }
}
