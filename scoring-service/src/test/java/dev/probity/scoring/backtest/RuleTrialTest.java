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
import dev.probity.scoring.policy.Indicator;
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

/** What is said of the rules of a draft. */
class RuleTrialTest {
    private static final Instant MONDAY = LivePast.MONDAY;
    private static final int PEOPLE = LivePast.PEOPLE;

    private final LivePast past = new LivePast();
    private Draft.Span span = new Draft.Span(Instant.EPOCH, MONDAY.plus(Duration.ofDays(30)));

    private Draft draft(Draft.@Nullable Rules rules) {
        var config = ScoringConfigs.with(Map.of());
        return new Draft(
                "draft",
                span,
                Map.of(),
                RiskRules.of(config),
                AlertRules.of(config.alerts()),
                config.alerts().idle(),
                Policy.NONE,
                rules);
    }

    private static PastEvent export(int person, Instant at) {
        var bytes =
                Events.anExport("x-" + person + at, at, "MERCHANT_SALES", 5_000).getBytes(StandardCharsets.UTF_8);
        return event(person, at, bytes);
    }

    private static PastEvent event(int person, Instant at, byte[] bytes) {
        try {
            return new PastEvent(at, LivePast.subject(person), new Arrival(new EventReader().read(bytes), bytes));
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
        var rules = LiveRules.ofDraft(
                Shelves.aRule("export", "medium", "action: EXPORT") + "---\ntitle: Broken\nid: broken\n",
                Placeholders.NONE);
        var draft = draft(new Draft.Rules(rules, policy, false));
        return new BackTest(draft, new Progress(1_000, 1_000)).run(new PastInMemory(past.records(), List.of(events)));
    }

    @Test
    void rulesAreTriedOnTheEventsOfTheSpanAndSaidWithHowCasesEnded() {
        past.live();
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
        assertEquals(
                report.then(),
                new BackTest(draft(null), new Progress(1_000, 1_000))
                        .run(new PastInMemory(past.records()))
                        .then(),
                "alerts are as they were");
    }

    @Test
    void howCasesEndedIsSaidOfTenAndMore() {
        var closed = MONDAY.plus(Duration.ofDays(1));
        var events = new ArrayList<PastEvent>();
        for (int i = 0; i < PEOPLE; i++) {
            events.add(export(i, MONDAY));
            if (i < 9) {
                past.decide(i, i < 6 ? Disposition.Outcome.CONFIRMED : Disposition.Outcome.AUTHORISED, closed);
            }
        }
        assertNull(outcomes(events));
        past.decide(9, Disposition.Outcome.INSUFFICIENT, closed);
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
        var draft = draft(null);
        var bounded = new Progress(1_000, 1);
        var stopped = assertThrows(
                Progress.Stopped.class,
                () -> new BackTest(draft, bounded).run(new PastInMemory(past.records(), events)));
        assertTrue(String.valueOf(stopped.getMessage()).contains("2 events, more than 1"), stopped.getMessage());
    }
}
