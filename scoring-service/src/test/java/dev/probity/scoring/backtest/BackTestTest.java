package dev.probity.scoring.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.alert.AlertRules;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.ProfileTime;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.policy.PolicyRule;
import dev.probity.scoring.policy.Where;
import dev.probity.scoring.risk.Disposition;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.rule.LiveRules;
import dev.probity.scoring.rule.Shelves;
import dev.probity.scoring.sigma.Placeholders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a draft changes, and what the report says of it. */
class BackTestTest {
    private static final Instant MONDAY = FindingFixtures.MONDAY;
    private static final int PEOPLE = 12;

    private final List<PastRecord> past = new ArrayList<>();
    private Draft.Span span = new Draft.Span(Instant.EPOCH, MONDAY.plus(Duration.ofDays(30)));

    /** Twelve people over the line, one an hour; the first three alerts were raised then, and were confirmed, cleared, and found insufficient. */
    private void live() {
        for (int i = 0; i < PEOPLE; i++) {
            var at = MONDAY.plus(Duration.ofHours(i));
            placed(i, at, at, i % 2 == 0 ? "DE" : "FR");
            for (var family : List.of(Family.PURPOSE, Family.VOLUME, Family.PAYMENT)) {
                for (var horizon : Horizon.values()) {
                    var finding = FindingFixtures.aFinding(subject(i), family, horizon, at, 300)
                            .weighed(1, new Weight(300, 0.8));
                    past.add(new PastRecord.Found(at, finding));
                }
            }
            if (i < 3) {
                past.add(new PastRecord.Alerted(at, subject(i), 1, true));
            }
        }
        var closed = MONDAY.plus(Duration.ofDays(3));
        decide(0, Disposition.Outcome.CONFIRMED, closed);
        decide(1, Disposition.Outcome.FALSE_ALARM, closed);
        decide(2, Disposition.Outcome.INSUFFICIENT, closed);
    }

    private void placed(int person, Instant told, Instant since, String country) {
        var time = new ProfileTime(since, "p-" + since);
        past.add(new PastRecord.Placed(told, subject(person), time, new Person(country, "S", "support")));
    }

    private void decide(int person, Disposition.Outcome outcome, Instant at) {
        past.add(new PastRecord.Decided(at, new Disposition("d-" + person, subject(person), outcome, at)));
    }

    private static String subject(int person) {
        return "staff:S-" + person;
    }

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
        return new BackTest(draft, new Progress(1_000, 1_000)).run(new PastInMemory(past));
    }

    @Test
    void samePastAndSameDraftGiveTheSameReport() {
        live();
        var draft = draft(Map.of(), Map.of("volume", 0.5), Policy.NONE);
        assertEquals(run(draft), run(draft));
    }

    @Test
    void reportSetsTheDraftBesideWhatWasRaised() {
        live();
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
        live();
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
        live();
        var report = run(draft(
                Map.of("probity.scoring.alerts.floor-decibans", "-39"),
                Map.of("purpose", 0.0, "volume", 0.0, "payment", 0.0),
                Policy.NONE));
        assertEquals(0, report.draft().raised());
        assertEquals(3, report.difference().thenOnly());
    }

    @Test
    void policyOfADraftHoldsForThoseWhomItProtectsAsTheirPlaceWasKnown() {
        live();
        var report = run(draft(Map.of(), Map.of(), germanyForbidsAll()));
        assertEquals(PEOPLE / 2, report.draft().raised());
        assertTrue(report.samples().stream()
                .allMatch(sample -> Integer.parseInt(sample.subject().substring("staff:S-".length())) % 2 == 1));
    }

    @Test
    void aPlaceThatSomebodyHadLeftProtectsNobodyHoweverLateItIsTold() {
        for (int i = 0; i < PEOPLE; i++) {
            placed(i, MONDAY, MONDAY.plus(Duration.ofDays(1)), "FR");
        }
        live();
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
        live();
        span = new Draft.Span(MONDAY.plus(Duration.ofHours(10)), span.to());
        var report = run(draft(Map.of(), Map.of(), Policy.NONE));
        assertEquals(2, report.draft().raised());
        assertEquals(0, report.then().raised());
    }

    @Test
    void backTestCanBeStoppedAndIsBounded() {
        live();
        var draft = draft(Map.of(), Map.of(), Policy.NONE);
        var stopped = new Progress(1_000, 1_000);
        stopped.stop();
        assertThrows(Progress.Stopped.class, () -> new BackTest(draft, stopped).run(new PastInMemory(past)));
        assertEquals(0, stopped.read());
        var bounded = new Progress(past.size() - 1L, 1_000);
        assertThrows(Progress.Stopped.class, () -> new BackTest(draft, bounded).run(new PastInMemory(past)));
        var whole = new Progress(past.size(), 1_000);
        new BackTest(draft, whole).run(new PastInMemory(past));
        assertEquals(past.size(), whole.read());
        assertEquals(past.size(), whole.all());
    }

    private static PastEvent export(int person, Instant at) {
        var bytes =
                Events.anExport("x-" + person + at, at, "MERCHANT_SALES", 5_000).getBytes(StandardCharsets.UTF_8);
        return event(person, at, bytes);
    }

    private static PastEvent event(int person, Instant at, byte[] bytes) {
        try {
            return new PastEvent(at, subject(person), new Arrival(new EventReader().read(bytes), bytes));
        } catch (UndecodableEvent e) {
            throw new IllegalStateException(e);
        }
    }

    private static PastEvent profile(int person, Instant at, String country) {
        var data = Map.<String, Object>of(
                "staffId", "S-" + person, "country", country, "site", "S", "role", "support", "team", "T");
        var bytes = Events.event("staff.profile.v1", "p-" + person, at, data).getBytes(StandardCharsets.UTF_8);
        return event(person, at, bytes);
    }

    private Report tried(Policy policy, PastEvent... events) {
        var plain = draft(Map.of(), Map.of(), Policy.NONE);
        var rules = LiveRules.ofDraft(
                Shelves.aRule("export", "medium", "action: EXPORT") + "---\ntitle: Broken\nid: broken\n",
                Placeholders.NONE);
        var draft = new Draft(
                plain.name(),
                plain.span(),
                plain.bets(),
                plain.risk(),
                plain.alerts(),
                plain.idle(),
                plain.policy(),
                new Draft.Rules(rules, policy, false));
        return new BackTest(draft, new Progress(1_000, 1_000)).run(new PastInMemory(past, List.of(events)));
    }

    @Test
    void rulesAreTriedOnTheEventsOfTheSpanAndSaidWithHowCasesEnded() {
        live();
        span = new Draft.Span(MONDAY, MONDAY.plus(Duration.ofDays(30)));
        var report = tried(
                Policy.NONE,
                export(9, MONDAY.minusSeconds(1)),
                export(0, MONDAY),
                export(1, MONDAY.plus(Duration.ofDays(1))),
                export(2, MONDAY.plus(Duration.ofDays(2))),
                export(3, MONDAY.plus(Duration.ofDays(2))));
        var rules = Objects.requireNonNull(report.rules());
        assertEquals(4, rules.events());
        assertEquals(LocalDate.parse("2026-10-05").plusDays(2), Objects.requireNonNull(rules.lastDay()));
        var rule = rules.tried().getFirst();
        assertEquals(4, rule.parties());
        assertEquals(0, rule.decibans());
        assertNull(rule.outcomes(), "three judged are too few to be told of");
        assertEquals("Broken", rules.problems().getFirst().rule());
        assertTrue(report.notCovered().stream().anyMatch(word -> word.contains("weigh nothing")));
        assertEquals(report.then(), run(draft(Map.of(), Map.of(), Policy.NONE)).then(), "alerts are as they were");
    }

    @Test
    void howCasesEndedIsSaidOfTenAndMore() {
        var closed = MONDAY.plus(Duration.ofDays(1));
        var events = new ArrayList<PastEvent>();
        for (int i = 0; i < PEOPLE; i++) {
            events.add(export(i, MONDAY));
            if (i < 9) {
                decide(i, i < 6 ? Disposition.Outcome.CONFIRMED : Disposition.Outcome.AUTHORISED, closed);
            }
        }
        assertNull(outcomes(events));
        decide(9, Disposition.Outcome.INSUFFICIENT, closed);
        var outcomes = Objects.requireNonNull(outcomes(events));
        assertEquals(6, outcomes.confirmed());
        assertEquals(3, outcomes.cleared());
        assertEquals(1, outcomes.insufficient());
        assertEquals(2, outcomes.unjudged());
        assertEquals(2 / 3.0, outcomes.share(), 1e-9);
        var report = tried(Policy.NONE, events.toArray(PastEvent[]::new));
        var rule = Objects.requireNonNull(report.rules()).tried().getFirst();
        assertFalse(rule.few());
        assertEquals(PEOPLE, rule.samples().size());
    }

    private Report.@Nullable Precision outcomes(List<PastEvent> events) {
        var report = tried(Policy.NONE, events.toArray(PastEvent[]::new));
        return Objects.requireNonNull(report.rules()).tried().getFirst().outcomes();
    }

    @Test
    void rulesSeeNothingThatThePolicyForbids() {
        span = new Draft.Span(MONDAY, MONDAY.plus(Duration.ofDays(30)));
        var forbidden = List.of(new PolicyRule(
                "r",
                new Where(Set.of("DE"), Set.of(), Set.of()),
                Set.of(new Indicator(Indicator.Kind.FAMILY, "rule")),
                0,
                "b"));
        var report = tried(
                new Policy(1, forbidden),
                profile(0, MONDAY.minusSeconds(60), "DE"),
                profile(1, MONDAY.minusSeconds(60), "FR"),
                export(0, MONDAY),
                export(1, MONDAY));
        var rule = Objects.requireNonNull(report.rules()).tried().getFirst();
        assertEquals(1, rule.triedParties());
        assertEquals(1, rule.parties());
        assertTrue(rule.few());
        assertEquals(List.of(), rule.samples(), "whoever wrote it for one person would see what they did");
        assertEquals(List.of(), rule.days());
    }

    @Test
    void profileThatComesLateMovesNobodyBack() {
        span = new Draft.Span(MONDAY, MONDAY.plus(Duration.ofDays(30)));
        var where = new Where(Set.of("DE"), Set.of(), Set.of());
        var forbidden = Set.of(new Indicator(Indicator.Kind.FAMILY, "rule"));
        var late = profile(0, MONDAY.minusSeconds(600), "FR");
        var report = tried(
                new Policy(1, List.of(new PolicyRule("r", where, forbidden, 0, "b"))),
                profile(0, MONDAY.minusSeconds(60), "DE"),
                new PastEvent(MONDAY.minusSeconds(30), late.party(), late.arrival()),
                export(0, MONDAY));
        assertEquals(
                0, Objects.requireNonNull(report.rules()).tried().getFirst().triedParties());
    }

    @Test
    void eventsAreBoundedToo() {
        var events = List.of(export(0, MONDAY), export(1, MONDAY));
        var draft = draft(Map.of(), Map.of(), Policy.NONE);
        var bounded = new Progress(1_000, 1);
        var stopped = assertThrows(
                Progress.Stopped.class, () -> new BackTest(draft, bounded).run(new PastInMemory(past, events)));
        assertTrue(String.valueOf(stopped.getMessage()).contains("2 events, more than 1"), stopped.getMessage());
    }
}
