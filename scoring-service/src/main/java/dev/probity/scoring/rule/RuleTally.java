package dev.probity.scoring.rule;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.rule.RuleRehearsal.DayHits;
import dev.probity.scoring.rule.RuleRehearsal.Hit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where one rule matched in the past. */
final class RuleTally {
    private static final String MERCHANT = "merchant:";
    private static final int MOST_SAMPLES = 20;
    private static final int MOST_FIELDS_SHOWN = 8;
    private static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(
                    (Hit hit) -> hit.event().time())
            .reversed()
            .thenComparing(hit -> hit.event().source())
            .thenComparing(hit -> hit.event().id());

    private final RuleReach reach = new RuleReach();
    private final Different people = new Different();
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<String, Hit> samples = new HashMap<>();
    private final Set<String> judged = new TreeSet<>();
    private long events;

    private static final class Day {
        private final Different parties = new Different();
        private int events;
    }

    /** How much more is remembered by it. */
    int note(Hit hit) {
        var time = hit.event().time();
        long party = Fingerprint.of(hit.party());
        var day = days.computeIfAbsent(LocalDate.ofInstant(time, ZoneOffset.UTC), any -> new Day());
        events++;
        day.events++;
        if (!hit.party().startsWith(MERCHANT)) {
            people.add(party);
        }
        samples.merge(hit.party(), hit, (known, now) -> NEWEST_FIRST.compare(now, known) < 0 ? now : known);
        if (samples.size() > MOST_SAMPLES) {
            var oldest = samples.values().stream().max(NEWEST_FIRST).orElseThrow();
            samples.remove(oldest.party());
        }
        return reach.note(hit.party(), time) + (day.parties.add(party) ? 1 : 0);
    }

    /**
     * None of these parties comes again.
     *
     * @param ofInterest of whom it is to be said whether the rule matched them
     */
    void forget(Set<String> ofInterest) {
        ofInterest.stream().filter(reach::has).forEach(judged::add);
        reach.forget();
        people.forget();
        days.values().forEach(day -> day.parties.forget());
    }

    long events() {
        return events;
    }

    int parties() {
        return reach.parties();
    }

    int weeks() {
        return reach.weeks();
    }

    /** Parties that are no merchants. */
    int people() {
        return people.count();
    }

    /** Those of interest whom it matched. */
    Set<String> judged() {
        return judged;
    }

    List<DayHits> days() {
        var all = new ArrayList<DayHits>();
        days.forEach((day, hits) -> all.add(new DayHits(day, hits.events, hits.parties.count())));
        return all;
    }

    /** The latest match of a few parties, the newest first. */
    List<Hit> samples() {
        return samples.values().stream()
                .sorted(NEWEST_FIRST)
                .map(RuleTally::brief)
                .toList();
    }

    private static Hit brief(Hit hit) {
        return new Hit(
                hit.party(),
                hit.event(),
                hit.fields().stream().limit(MOST_FIELDS_SHOWN).toList());
    }
}
