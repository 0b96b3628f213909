package dev.probity.scoring.rule;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules tried on past events, as the stream tries them: what matches, whom and how often. Parties come partition by partition, so that only those of one are remembered
 * at a time; matches that correlations ask for are kept to the end, since their groups cut across partitions. In memory; not safe for use by several threads.
 */
public final class RuleRehearsal {
    /** Matches kept for correlations, at most. */
    static final int MOST_JOINED = 200_000;

    private static final int MOST_SAMPLES = 20;
    private static final int MOST_FIELDS_SHOWN = 8;
    private static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(
                    (Hit hit) -> hit.event().time())
            .reversed()
            .thenComparing(hit -> hit.event().source())
            .thenComparing(hit -> hit.event().id());

    private final LiveRules live;
    private final RuleTrier trier = new RuleTrier();
    private final Map<LiveRule.Scope, Reach> reaches = new LinkedHashMap<>();
    private final Map<String, Record> records = new LinkedHashMap<>();
    private final Map<String, List<JoinMatch>> joins = new TreeMap<>();
    private final Map<String, String> correlations = new HashMap<>();
    private long joined;
    private boolean over;

    /** How many different ones: those of partitions before as a count, those of this one by name. */
    private static final class Different {
        private final Set<Long> here = new HashSet<>();
        private int before;

        void add(long one) {
            here.add(one);
        }

        boolean has(long one) {
            return here.contains(one);
        }

        int count() {
            return before + here.size();
        }

        void forget() {
            before += here.size();
            here.clear();
        }
    }

    /** Parties on whose events the rules of a scope were tried, and their weeks. */
    private static final class Reach {
        private final Different parties = new Different();
        private final Different weeks = new Different();

        void forget() {
            parties.forget();
            weeks.forget();
        }
    }

    /** Where one rule matched. */
    private static final class Record {
        private final Different parties = new Different();
        private final Different weeks = new Different();
        private final TreeMap<LocalDate, Day> days = new TreeMap<>();
        private final Map<String, Hit> samples = new HashMap<>();
        private final Set<String> judged = new TreeSet<>();
        private long events;

        void note(Hit hit) {
            var time = hit.event().time();
            long party = Fingerprint.of(hit.party());
            var day = days.computeIfAbsent(LocalDate.ofInstant(time, ZoneOffset.UTC), any -> new Day());
            events++;
            day.events++;
            day.parties.add(party);
            parties.add(party);
            weeks.add(Fingerprint.of(hit.party(), week(time)));
            samples.merge(hit.party(), hit, (known, now) -> NEWEST_FIRST.compare(now, known) < 0 ? now : known);
            if (samples.size() > MOST_SAMPLES) {
                samples.remove(samples.values().stream()
                        .max(NEWEST_FIRST)
                        .orElseThrow()
                        .party());
            }
        }

        void forget(Set<String> ofInterest) {
            ofInterest.stream()
                    .filter(party -> parties.has(Fingerprint.of(party)))
                    .forEach(judged::add);
            parties.forget();
            weeks.forget();
            days.values().forEach(day -> day.parties.forget());
        }
    }

    private static final class Day {
        private final Different parties = new Different();
        private int events;
    }

    /**
     * An event in which a rule matched.
     *
     * @param party whom it is about
     * @param event which it is; of a correlation the last of several
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
     * @param events in how many events it matched; of a correlation how often it held
     * @param parties how many parties it matched
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
            long events,
            int parties,
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
            reaches.put(rule.scope(), new Reach());
            records.put(rule.id(), new Record());
        });
    }

    /** Tries all rules on an event about a party. */
    public void hear(String party, Arrival arrival) {
        var trial = trier.hold(party, arrival);
        if (trial == null) {
            return;
        }
        var tried = trial.tried();
        long who = Fingerprint.of(party);
        long week = Fingerprint.of(party, week(tried.time()));
        tried.scopes().forEach(scope -> {
            var reach = Objects.requireNonNull(reaches.get(scope));
            reach.parties.add(who);
            reach.weeks.add(week);
        });
        for (var match : tried.matches()) {
            note(match.rule(), new Hit(party, match.events().getFirst(), match.fields()));
        }
        for (var join : trial.joins()) {
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
        Objects.requireNonNull(records.get(rule.id())).note(hit);
    }

    private static String week(Instant time) {
        return String.valueOf(Horizon.WEEK.windowAt(time).start().getEpochSecond());
    }

    /**
     * No party that was heard of comes again.
     *
     * @param ofInterest parties of whom it is to be said whether a rule matched them
     */
    public void nextPartition(Set<String> ofInterest) {
        reaches.values().forEach(Reach::forget);
        records.values().forEach(record -> record.forget(ofInterest));
    }

    /** Whether there were more matches for correlations than are kept, so that those may have held more often. */
    public boolean joinedTooMany() {
        return over;
    }

    /** How each rule fared, in the order of the draft. Ends the rehearsal. */
    public List<Fared> end(Set<String> ofInterest) {
        joins.forEach(this::join);
        joins.clear();
        nextPartition(ofInterest);
        return live.rules().stream().map(this::fared).toList();
    }

    private void join(String group, List<JoinMatch> matches) {
        var joint = Objects.requireNonNull(live.joint(Objects.requireNonNull(correlations.get(group))));
        if (!live.speaks(joint.rule())) {
            return;
        }
        var kept = new JoinGroup();
        var held = new ArrayList<JoinGroup.Held>();
        matches.stream()
                .sorted(JoinMatch.IN_ORDER)
                .forEach(match -> held.addAll(kept.add(match, joint, Duration.ZERO)));
        held.addAll(kept.end(joint, Instant.MAX, Duration.ZERO));
        for (var one : held) {
            note(
                    joint.rule(),
                    new Hit(
                            one.party(),
                            one.events().getFirst(),
                            joint.root().rule().groupBy()));
        }
    }

    private Fared fared(LiveRule rule) {
        var record = Objects.requireNonNull(records.get(rule.id()));
        var reach = Objects.requireNonNull(reaches.get(rule.scope()));
        var days = new ArrayList<DayHits>();
        record.days.forEach((day, hits) -> days.add(new DayHits(day, hits.events, hits.parties.count())));
        return new Fared(
                rule,
                live.speaks(rule),
                record.events,
                record.parties.count(),
                record.judged,
                reach.parties.count(),
                record.weeks.count(),
                reach.weeks.count(),
                days,
                record.samples.values().stream()
                        .sorted(NEWEST_FIRST)
                        .map(RuleRehearsal::brief)
                        .toList());
    }

    private static Hit brief(Hit hit) {
        return new Hit(
                hit.party(),
                hit.event(),
                hit.fields().stream().limit(MOST_FIELDS_SHOWN).toList());
    }
}
