package dev.probity.scoring.rule;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.finding.EvidenceRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules tried on past events, as the stream tries them: what matches, whom and how often. Parties come partition by partition, so that only those of one are remembered
 * at a time; matches that correlations ask for are kept to the end, since their groups cut across partitions. In memory; not safe for use by several threads.
 */
public final class RuleRehearsal {
    /** Matches kept for correlations, at most. */
    static final int MOST_JOINED = 200_000;

    private final LiveRules live;
    private final RuleTrier trier = new RuleTrier();
    private final Map<LiveRule.Scope, RuleReach> reaches = new LinkedHashMap<>();
    private final Map<String, RuleTally> tallies = new LinkedHashMap<>();
    private final Map<String, List<JoinMatch>> joins = new TreeMap<>();
    private final Map<String, String> correlations = new HashMap<>();
    private final Map<String, Set<Long>> told = new HashMap<>();
    private long joined;
    private long remembered;
    private @Nullable Instant latest;
    private boolean over;

    /**
     * An event in which a rule matched.
     *
     * @param party whom it is about
     * @param event which it is; of a correlation the party's own last one
     * @param fields whose values were as the rule wants, at most eight
     */
    public record Hit(String party, EvidenceRef event, List<String> fields) {}

    /**
     * Matches of a day of events, UTC.
     *
     * @param events in how many events
     * @param parties of how many parties
     */
    public record DayHits(LocalDate day, int events, int parties) {}

    /**
     * How a rule fared.
     *
     * @param rule the rule
     * @param speaks whether a match of it is a finding
     * @param correlation whether it joins others' matches
     * @param events in how many events it matched; of a correlation in how many weeks of a party it held; 0 of what doesn't speak
     * @param parties how many parties it matched
     * @param people those of them that are no merchants
     * @param judged those of them that were asked for
     * @param triedParties on how many parties' events it was tried
     * @param weeks weeks of parties in which it matched
     * @param triedWeeks weeks of parties in which it was tried
     * @param days days on which it matched, in order
     * @param samples latest match of up to twenty parties, the newest first
     */
    public record Fared(
            LiveRule rule,
            boolean speaks,
            boolean correlation,
            long events,
            int parties,
            int people,
            Set<String> judged,
            int triedParties,
            int weeks,
            int triedWeeks,
            List<DayHits> days,
            List<Hit> samples) {}

    /**
     * @param draft the rules to try
     */
    public RuleRehearsal(LiveRules draft) {
        live = draft;
        trier.takeUp(draft);
        draft.rules().forEach(rule -> {
            reaches.put(rule.scope(), new RuleReach());
            tallies.put(rule.id(), new RuleTally());
        });
    }

    /** Tries all rules on an event about a party. */
    public void hear(String party, Arrival arrival) {
        var trial = trier.hold(party, arrival);
        if (trial == null) {
            return;
        }
        var tried = trial.tried();
        tried.scopes()
                .forEach(scope ->
                        remembered += Objects.requireNonNull(reaches.get(scope)).note(party, tried.time()));
        latest = latest == null || tried.time().isAfter(latest) ? tried.time() : latest;
        for (var match : tried.matches()) {
            note(match.rule(), new Hit(party, match.events().getFirst(), match.fields()));
        }
        for (var join : trial.joins()) {
            var joint = Objects.requireNonNull(live.joint(join.word().correlation()));
            if (!live.speaks(joint.rule())) {
                continue; // nobody would be told
            }
            if (joined < MOST_JOINED) {
                joins.computeIfAbsent(join.group(), any -> new ArrayList<>())
                        .add(join.word().match());
                correlations.put(join.group(), join.word().correlation());
                joined++;
            } else {
                over = true;
            }
        }
    }

    private void note(LiveRule rule, Hit hit) {
        remembered += Objects.requireNonNull(tallies.get(rule.id())).note(hit);
    }

    /**
     * No party that was heard of comes again.
     *
     * @param ofInterest parties of whom it is to be said whether a rule matched them
     */
    public void nextPartition(Set<String> ofInterest) {
        remembered = 0;
        reaches.values().forEach(RuleReach::forget);
        tallies.values().forEach(tally -> tally.forget(ofInterest));
    }

    /** Parties, weeks and days that are remembered by name now: what grows with what is matched. */
    public long remembers() {
        return remembered;
    }

    /** Whether there were more matches for correlations than are kept, so that those may have held more often. */
    public boolean joinedTooMany() {
        return over;
    }

    /**
     * How each rule fared, in the order of the draft, save correlations that the stream can't judge, and what they alone join. Ends the rehearsal.
     *
     * @param ofInterest parties of whom it is to be said whether a rule matched them
     * @param goOn run now and then; what it throws ends all
     */
    public List<Fared> end(Set<String> ofInterest, Runnable goOn) {
        joins.forEach((group, matches) -> join(group, matches, goOn));
        joins.clear();
        nextPartition(ofInterest);
        return live.rules().stream().filter(this::isTried).map(this::fared).toList();
    }

    private boolean isTried(LiveRule rule) {
        return live.speaks(rule)
                || live.joint(rule.id()) != null
                || !live.joints(rule.id()).isEmpty();
    }

    private void join(String group, List<JoinMatch> matches, Runnable goOn) {
        var joint = Objects.requireNonNull(live.joint(Objects.requireNonNull(correlations.get(group))));
        var kept = new JoinGroup();
        matches.sort(JoinMatch.IN_ORDER);
        for (int i = 0; i < matches.size(); i++) {
            goOn.run();
            var match = matches.get(i);
            tell(joint, kept.end(joint, match.event().time(), Duration.ZERO), matches.subList(0, i));
            if (kept.isFull(match, joint, Duration.ZERO)) {
                over = true; // in its place another would be pushed out, and all be judged again
            } else {
                tell(joint, kept.add(match, joint, Duration.ZERO), matches.subList(0, i + 1));
            }
        }
        if (latest != null) {
            tell(joint, kept.end(joint, latest, Duration.ZERO), matches);
        }
    }

    /** Notes of whom a correlation held, once a week, by their own last match before. */
    private void tell(Joint joint, List<JoinGroup.Held> held, List<JoinMatch> before) {
        var rule = joint.rule();
        var known = told.computeIfAbsent(rule.id(), any -> new HashSet<>());
        for (var one : held) {
            if (known.add(RuleReach.week(one.party(), one.at()))) {
                before.reversed().stream()
                        .filter(match -> match.party().equals(one.party()))
                        .filter(match -> !match.event().time().isAfter(one.at()))
                        .findFirst()
                        .map(own -> new Hit(
                                one.party(), own.event(), joint.root().rule().groupBy()))
                        .ifPresent(hit -> note(rule, hit));
            }
        }
    }

    private Fared fared(LiveRule rule) {
        var tally = Objects.requireNonNull(tallies.get(rule.id()));
        var reach = Objects.requireNonNull(reaches.get(rule.scope()));
        return new Fared(
                rule,
                live.speaks(rule),
                live.joint(rule.id()) != null,
                tally.events(),
                tally.parties(),
                tally.people(),
                tally.judged(),
                reach.parties(),
                tally.weeks(),
                reach.weeks(),
                tally.days(),
                tally.samples());
    }
}
