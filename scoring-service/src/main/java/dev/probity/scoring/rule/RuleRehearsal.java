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
import org.jspecify.annotations.Nullable;

/**
 * Rules tried on past events, as the stream tries them: what matches, whom and how often. Parties come partition by partition, so that only those of one are remembered
 * at a time; matches that correlations ask for are kept to the end, since their groups cut across partitions. In memory; not safe for use by several threads.
 */
public final class RuleRehearsal {
    /** Matches kept for correlations, at most. */
    static final int MOST_JOINED = 200_000;

    private static final String MERCHANT = "merchant:";
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
    private final Map<String, Set<Long>> told = new HashMap<>();
    private long joined;
    private long remembered;
    private @Nullable Instant latest;
    private boolean over;

    /** How many different ones: those of partitions before as a count, those of this one by name. */
    private static final class Different {
        private final Set<Long> here = new HashSet<>();
        private int before;

        /** Whether it is new. */
        boolean add(long one) {
            return here.add(one);
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
        private final Different people = new Different();
        private final Different weeks = new Different();
        private final TreeMap<LocalDate, Day> days = new TreeMap<>();
        private final Map<String, Hit> samples = new HashMap<>();
        private final Set<String> judged = new TreeSet<>();
        private long events;

        /** How much more is remembered by it. */
        int note(Hit hit) {
            var time = hit.event().time();
            long party = Fingerprint.of(hit.party());
            var day = days.computeIfAbsent(LocalDate.ofInstant(time, ZoneOffset.UTC), any -> new Day());
            events++;
            day.events++;
            int more = day.parties.add(party) ? 1 : 0;
            more += parties.add(party) ? 1 : 0;
            more += weeks.add(Fingerprint.of(hit.party(), week(time))) ? 1 : 0;
            if (!hit.party().startsWith(MERCHANT)) {
                people.add(party);
            }
            samples.merge(hit.party(), hit, (known, now) -> NEWEST_FIRST.compare(now, known) < 0 ? now : known);
            if (samples.size() > MOST_SAMPLES) {
                var oldest = samples.values().stream().max(NEWEST_FIRST).orElseThrow();
                samples.remove(oldest.party());
            }
            return more;
        }

        void forget(Set<String> ofInterest) {
            ofInterest.stream()
                    .filter(party -> parties.has(Fingerprint.of(party)))
                    .forEach(judged::add);
            parties.forget();
            people.forget();
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
            remembered += reach.parties.add(who) ? 1 : 0;
            remembered += reach.weeks.add(week) ? 1 : 0;
        });
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
        remembered += Objects.requireNonNull(records.get(rule.id())).note(hit);
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
        remembered = 0;
        reaches.values().forEach(Reach::forget);
        records.values().forEach(record -> record.forget(ofInterest));
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
            if (known.add(Fingerprint.of(one.party(), week(one.at())))) {
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
        var record = Objects.requireNonNull(records.get(rule.id()));
        var reach = Objects.requireNonNull(reaches.get(rule.scope()));
        var days = new ArrayList<DayHits>();
        record.days.forEach((day, hits) -> days.add(new DayHits(day, hits.events, hits.parties.count())));
        return new Fared(
                rule,
                live.speaks(rule),
                live.joint(rule.id()) != null,
                record.events,
                record.parties.count(),
                record.people.count(),
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
