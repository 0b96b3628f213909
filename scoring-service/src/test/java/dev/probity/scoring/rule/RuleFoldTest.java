package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.MatchedRules;
import dev.probity.scoring.peer.Neighbourhood;
import dev.probity.scoring.peer.PeerLookup;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleFoldTest {
    private static final double STAKE = 0.1;
    private static final Instant THURSDAY = Instant.parse("2026-10-01T08:00:00Z");
    private static final List<Double> RATES = List.of(0.005, 0.02, 0.1, 0.5);

    private final LiveRules live = Shelves.of(Map.of(
                    "a.yml", Shelves.aRule("r0", "critical", "a: b"),
                    "b.yml", Shelves.aRule("r1", "high", "a: b"),
                    "c.yml", Shelves.aRule("r2", "medium", "a: b"),
                    "d.yml", Shelves.aRule("r3", "low", "a: b")))
            .settle();
    private final RuleFold fold = new RuleFold(STAKE, "test");

    private RuleFold.Tried tried(String who, Instant at, String... matched) {
        var head = new EventHead("/tests", who + at, "dev.probity.staff.access.v1", at);
        var rule = Objects.requireNonNull(live.rule("r0"));
        return new RuleFold.Tried(
                who,
                at,
                List.of(rule.scope()),
                java.util.Arrays.stream(matched)
                        .map(id -> new RuleFold.Match(
                                Objects.requireNonNull(live.rule(id)),
                                List.of("a"),
                                List.of(new PartyEvent.Unwatched(head).evidence(null, null))))
                        .toList());
    }

    /** People who are hit at random, each with a liking of their own, with peers as they were known then: silence counts, and no mean is above 1. */
    @Test
    void innocentPeoplesMeanIsAtMostOne() {
        var dice = new Random(20261001);
        var peers = new Neighbourhood(30);
        var states = new HashMap<String, RuleState>();
        var last = new HashMap<String, Finding>();
        for (int week = 0; week < 14; week++) {
            for (int person = 0; person < 500; person++) {
                double liking = 0.5 + (person % 5) / 4.0;
                var who = "staff:S-" + person;
                var state = states.computeIfAbsent(who, any -> new RuleState());
                for (int act = 0; act < 2; act++) {
                    var at = THURSDAY.plus(Duration.ofDays(7L * week + 3L * act + dice.nextInt(3)));
                    var hit = new ArrayList<String>();
                    for (int r = 0; r < RATES.size(); r++) {
                        if (dice.nextDouble() < RATES.get(r) * liking / 2) {
                            hit.add("r" + r);
                        }
                    }
                    var folded = fold.fold(state, tried(who, at, hit.toArray(String[]::new)), live, peers);
                    folded.days().forEach(peers::hear);
                    folded.findings().forEach(finding -> last.put(finding.id(), finding));
                }
            }
        }
        for (var horizon : Horizon.values()) {
            var values = last.values().stream()
                    .filter(finding -> finding.window().horizon() == horizon)
                    .mapToDouble(finding -> finding.weight().eValue())
                    .toArray();
            double mean = java.util.Arrays.stream(values).average().orElseThrow();
            double variance = java.util.Arrays.stream(values)
                    .map(e -> (e - mean) * (e - mean))
                    .average()
                    .orElseThrow();
            double error = Math.sqrt(variance / values.length);
            assertTrue(values.length >= 500, values.length + " windows");
            assertTrue(mean <= 1 + 3 * error, horizon + ": " + mean + " ± " + error);
            assertTrue(mean > 0.9, horizon + " says nothing: " + mean);
        }
    }

    /** Weeks are multiplied in the bill: one in fifty does every week what the others never do, and innocently so. */
    @Test
    void steadyHabitsGatherNothingOverTheWeeks() {
        var products = products((person, week) -> person % 50 == 0);
        assertTrue(mean(products) <= 1, "mean product " + mean(products));
        double most = products.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertTrue(most <= 1, "a habit from before peers were known: " + most);
    }

    /** One in fifty takes up a habit, each in a week of their own. */
    @Test
    void aHabitThatBeginsSpeaksOnceAndGathersNothingAfterwards() {
        var products = products((person, week) -> person % 50 == 0 && week >= 3 + person / 50);
        assertTrue(mean(products) <= 1, "mean product " + mean(products));
        var firstOnly = products((person, week) -> person % 50 == 0 && week == 3 + person / 50);
        for (int person = 0; person < 500; person += 50) {
            double all = products.get("staff:S-" + person);
            assertTrue(all > 1, "the first match speaks: " + all);
            assertTrue(all < 5 * firstOnly.get("staff:S-" + person), "and no other: " + all);
        }
    }

    private static double mean(Map<String, Double> products) {
        return products.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @Test
    void habitsOfAnyRateHaveAMeanProductOfAtMostOne() {
        var dice = new Random(20261015);
        double[] rates = {0, 0, 0, 0, 0.02, 0.02, 0.1, 0.3, 0.6, 1};
        var products = products((person, week) -> dice.nextDouble() < rates[person % rates.length]);
        var all = products.values().stream().mapToDouble(Double::doubleValue).toArray();
        double mean = java.util.Arrays.stream(all).average().orElseThrow();
        double variance = java.util.Arrays.stream(all)
                .map(e -> (e - mean) * (e - mean))
                .average()
                .orElseThrow();
        double error = Math.sqrt(variance / all.length);
        assertTrue(mean <= 1 + 3 * error, mean + " ± " + error);
    }

    /** Product of the weeks' e-values, by person, over fourteen weeks. */
    private Map<String, Double> products(java.util.function.BiPredicate<Integer, Integer> matches) {
        var peers = new Neighbourhood(30);
        var states = new HashMap<String, RuleState>();
        var products = new HashMap<String, Double>();
        for (int week = 0; week < 14; week++) {
            for (int person = 0; person < 500; person++) {
                var who = "staff:S-" + person;
                var state = states.getOrDefault(who, new RuleState());
                var at = THURSDAY.plus(Duration.ofDays(7L * week + person % 5));
                var hit = matches.test(person, week) ? new String[] {"r0"} : new String[0];
                var folded = fold.fold(state, tried(who, at, hit), live, peers);
                folded.days().forEach(peers::hear);
                folded.findings().stream()
                        .filter(finding -> finding.window().horizon() == Horizon.WEEK)
                        .forEach(
                                finding -> products.merge(who, finding.weight().eValue(), (one, other) -> one * other));
                states.put(who, RuleState.of(state.bytes(ByteBuffer.allocate(1 << 16))));
            }
        }
        return products;
    }

    @Test
    void aStateFromBeforeHabitsWereCountedIsRead() {
        var state = new RuleState();
        fold.fold(state, tried("staff:S-1", THURSDAY), live, PeerLookup.NOBODY);
        var bytes = state.bytes(ByteBuffer.allocate(1 << 16));
        var before = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertEquals(0, bytes[bytes.length - 1], "no habit");
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                bytes, RuleState.of(before).bytes(ByteBuffer.allocate(1 << 16)));
    }

    @Test
    void nothingIsSaidBeforePeersAreKnown() {
        var folded = fold.fold(new RuleState(), tried("staff:S-1", THURSDAY, "r0"), live, PeerLookup.NOBODY);
        assertEquals(List.of(), folded.findings());
        assertEquals(2, folded.days().size(), "the groups are told");
    }

    @Test
    void aFindingNamesTheRulesThatItRestsOnAndWhatEachAdds() {
        var peers = new Neighbourhood(30);
        for (int person = 0; person < 300; person++) {
            var matched = person % 10 == 0 ? new String[] {"r2"} : new String[0];
            var at = THURSDAY.plus(Duration.ofDays(person % 7));
            fold.fold(new RuleState(), tried("staff:S-" + person, at, matched), live, peers)
                    .days()
                    .forEach(peers::hear);
        }
        var later = THURSDAY.plus(Duration.ofDays(14));
        var found = fold.fold(new RuleState(), tried("staff:S-999", later, "r0", "r2"), live, peers)
                .findings()
                .getFirst();
        assertEquals(List.of("r0", "r2"), MatchedRules.of(found));
        double added = found.account().facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("rule/"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertEquals(found.weight().eValue(), 1 - STAKE + STAKE * added, 1e-9);
    }

    @Test
    void repetitionChangesNothing() {
        var peers = new Neighbourhood(1);
        var state = new RuleState();
        var once = fold.fold(state, tried("staff:S-1", THURSDAY, "r0"), live, peers);
        var again = fold.fold(state, tried("staff:S-1", THURSDAY.plusSeconds(60), "r0"), live, peers);
        assertTrue(once.changed());
        assertEquals(RuleFold.Folded.NOTHING, again);
    }

    @Test
    void weekThatIsOverIsLeftAlone() {
        var state = new RuleState();
        for (int week = 0; week < 3; week++) {
            fold.fold(state, tried("staff:S-1", THURSDAY.plus(Duration.ofDays(7L * week))), live, PeerLookup.NOBODY);
        }
        assertEquals(
                RuleFold.Folded.NOTHING, fold.fold(state, tried("staff:S-1", THURSDAY, "r0"), live, PeerLookup.NOBODY));
    }

    @Test
    void stateIsReadAsItWasWritten() {
        var state = new RuleState();
        state.role = "seller-support";
        state.site = "SZX";
        fold.fold(state, tried("staff:S-1", THURSDAY, "r0", "r2"), live, PeerLookup.NOBODY);
        var bytes = state.bytes(ByteBuffer.allocate(1 << 16));
        var read = RuleState.of(bytes);
        assertEquals(state.weeks.getFirst().hits, read.weeks.getFirst().hits);
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, read.bytes(ByteBuffer.allocate(1 << 16)));
    }
}
