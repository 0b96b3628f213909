package dev.probity.scoring.rule;

import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.MatchedRules;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds what rules found in a party's events into its state, and says what it weighs. Pure.
 *
 * <p>One finding for all rules together: the mean of those that matched alone would leave out all that did not, and its mean for the innocent would be far above 1.
 * Silence counts as well, for the same reason: it is what the stake loses.
 */
final class RuleFold {
    static final Detector DETECTOR = new Detector("sigma", Family.RULE, "1");

    /** Weeks that begin in a quarter, at most. */
    private static final int WEEKS_PER_QUARTER = 13;

    private static final int SECONDS_PER_DAY = 86_400;

    private final double stake;
    private final String policyVersion;

    /**
     * @param stake part of a span's e-value that is bet on rules, 0..1
     * @param policyVersion policy that findings are made under
     */
    RuleFold(double stake, String policyVersion) {
        this.stake = stake;
        this.policyVersion = policyVersion;
    }

    /**
     * One event, or for a correlation the last of several.
     *
     * @param subject the party it is about
     * @param time when it happened
     * @param scopes the rules that it was tried by
     * @param matches the rules that matched
     */
    record Tried(String subject, Instant time, List<LiveRule.Scope> scopes, List<Match> matches) {}

    /** A rule that matched, by which fields and in which events. */
    record Match(LiveRule rule, List<String> fields, List<EvidenceRef> events) {}

    /** What is to be said; {@code changed} tells whether the state is another than before. */
    record Folded(boolean changed, List<Finding> findings, List<PeerDay> days) {
        static final Folded NOTHING = new Folded(false, List.of(), List.of());
    }

    Folded fold(RuleState state, Tried tried, LiveRules live, PeerLookup lookup) {
        var window = Horizon.WEEK.windowAt(tried.time());
        var week = state.span(Horizon.WEEK, day(window.start()));
        var fresh = week == null
                ? List.<Match>of()
                : tried.matches().stream()
                        .filter(match -> !week.has(match.rule().id()) && week.hits.size() < RuleSpan.MOST_HITS)
                        .toList();
        if (week == null || (fresh.isEmpty() && allTold(week, tried))) {
            return Folded.NOTHING;
        }
        boolean first = week.tried.isEmpty();
        var groups = PeerGroups.ofRules(kind(tried.subject()), state.role, state.site);
        var days = told(state, week, tried, fresh, groups, first);
        var peers = lookup.before(groups, week.start);
        week.judged |= first && peers != null;
        var quarterWindow = Horizon.QUARTER.windowAt(window.start());
        var quarter = state.span(Horizon.QUARTER, day(quarterWindow.start()));
        var rates = fresh.isEmpty() || peers == null || !week.judged ? null : new RuleRates(live, peers);
        fresh.forEach(match -> {
            var hit = hit(match, rates, state.habits);
            state.habits.matched(match.rule());
            week.add(hit);
            if (quarter != null) {
                quarter.add(hit);
            }
        });
        if (!week.judged || !(first || !fresh.isEmpty())) {
            return new Folded(true, List.of(), days);
        }
        var findings = new ArrayList<Finding>();
        findings.add(finding(tried, window, week, week.shares(), peers));
        if (quarter != null) {
            quarter.judged = true;
            findings.add(finding(tried, quarterWindow, quarter, quarter.shares() / WEEKS_PER_QUARTER, peers));
        }
        return new Folded(true, findings, days);
    }

    private static boolean allTold(RuleSpan week, Tried tried) {
        return tried.scopes().stream().allMatch(scope -> week.tried.contains(scope.row()));
    }

    /** Tells the groups, the first time in a week, that the party was tried and that a rule matched. */
    private static List<PeerDay> told(
            RuleState state, RuleSpan week, Tried tried, List<Match> fresh, List<String> groups, boolean first) {
        var rows = new ArrayList<String>();
        for (var scope : tried.scopes()) {
            if (!week.tried.contains(scope.row())) {
                week.tried.add(scope.row());
                state.habits.tried(scope.row());
                rows.add(scope.row());
            }
        }
        fresh.forEach(match -> rows.add(match.rule().row()));
        int day = day(tried.time());
        return groups.stream()
                .map(group -> {
                    var tally = first ? Tally.ofOne() : new Tally();
                    rows.forEach(row -> tally.add(row, 1));
                    return new PeerDay(group, day, tally);
                })
                .toList();
    }

    private static RuleHit hit(Match match, @Nullable RuleRates rates, RuleHabits habits) {
        var rule = match.rule();
        return new RuleHit(
                rule.id(),
                rule.title(),
                rule.description(),
                rule.level(),
                match.fields(),
                rates == null ? 0 : rates.share(rule, habits),
                rates == null ? 0 : rates.tried(rule),
                rates == null ? 0 : rates.hit(rule),
                match.events());
    }

    private Finding finding(Tried tried, Window window, RuleSpan span, double shares, @Nullable PeerBaseline peers) {
        return new Finding(
                Finding.id(DETECTOR, tried.subject(), window),
                Finding.UNNUMBERED,
                tried.subject(),
                DETECTOR,
                window,
                Weight.whole(1 - stake + stake * shares),
                account(span, peers),
                tried.time(),
                policyVersion,
                peers == null ? null : new PeerGroup(PeerGroups.shown(peers.group()), peers.people()));
    }

    private static Account account(RuleSpan span, @Nullable PeerBaseline peers) {
        var hits = RuleWords.ordered(span.hits);
        var facts = new TreeMap<String, Double>(Map.of("rules", (double) hits.size()));
        if (!hits.isEmpty()) {
            facts.put("peersTried", (double) hits.getFirst().tried());
            facts.put("peersHit", (double) hits.getFirst().hit());
        }
        hits.forEach(hit -> facts.put(MatchedRules.fact(hit.rule()), hit.share()));
        if (peers != null) {
            facts.put("peers", (double) peers.people());
        }
        var events = hits.stream()
                .flatMap(hit -> hit.events().stream())
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id))
                .toList();
        return new Account(RuleWords.summary(hits), facts, events, events.size());
    }

    private static String kind(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }

    private static int day(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
    }
}
