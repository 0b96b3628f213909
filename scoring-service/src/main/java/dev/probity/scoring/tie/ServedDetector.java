package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.tie.TieLetter.Served;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A go-between to whose merchants those of the staff who are tied to it go without being asked. Innocent: their errands lead where errands do, whoever they are tied to;
 * nobody knows beforehand who of them would work for it, so that the mean over all who are tied to it counts, those who went on no errand with 1. The ties are taken
 * as given, so this is other evidence than how many there are ({@link GoBetweenDetector}): a family of its own, by the chain rule.
 */
final class ServedDetector {
    static final Detector DETECTOR = new Detector("served", Family.PURPOSE, "1");

    private final TieRules rules;

    ServedDetector(TieRules rules) {
        this.rules = rules;
    }

    /** Takes in what one member of staff did; null when that changes nothing worth saying, or is of a quarter long past. */
    @Nullable
    Finding told(String goBetween, ServedState state, Served served) {
        var quarter = state.quarters.computeIfAbsent(served.quarter(), any -> new ServedState.Quarter());
        while (state.quarters.size() > ServedState.QUARTERS) {
            state.quarters.pollFirstEntry();
        }
        if (!state.quarters.containsKey(served.quarter())) {
            return null;
        }
        if (served.tied() == 0) {
            quarter.served.remove(served.staff());
        } else {
            quarter.served.put(served.staff(), served);
        }
        double eValue = eValue(quarter);
        float speech = Speech.decibans(Math.log(eValue));
        if (!Speech.worthSaying(speech, quarter.spoken, rules.step())) {
            return null;
        }
        quarter.spoken = speech;
        var window = Horizon.QUARTER.windowAt(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(served.quarter())));
        return new Finding(
                Finding.id(DETECTOR, goBetween, window),
                Finding.UNNUMBERED,
                goBetween,
                DETECTOR,
                window,
                Weight.whole(eValue),
                account(quarter),
                served.at(),
                rules.policyVersion(),
                null);
    }

    private static double eValue(ServedState.Quarter quarter) {
        double sum = quarter.served.values().stream()
                .mapToDouble(served -> Math.exp(served.logE()))
                .sum();
        int tied = tied(quarter);
        return tied == 0 ? 1 : (sum + tied - quarter.served.size()) / tied;
    }

    /** As the latest of them heard, and never fewer than they are. */
    private static int tied(ServedState.Quarter quarter) {
        return Math.max(
                quarter.served.size(),
                quarter.served.values().stream()
                        .max(Comparator.comparing(Served::at).thenComparing(Served::staff))
                        .map(Served::tied)
                        .orElse(0));
    }

    private static Account account(ServedState.Quarter quarter) {
        var heaviest = quarter.served.values().stream()
                .max(Comparator.comparing(Served::logE).thenComparing(Served::staff))
                .filter(served -> served.visited() > 0)
                .orElse(null);
        int tied = tied(quarter);
        if (heaviest == null) {
            return new Account(
                    "those of the staff who are tied to it went to none of its merchants unasked",
                    Map.of("staff", (double) tied),
                    java.util.List.of(),
                    0);
        }
        long went = quarter.served.values().stream()
                .filter(served -> served.visited() > 0)
                .count();
        var events = quarter.served.values().stream()
                .sorted(Comparator.comparing(Served::logE).reversed().thenComparing(Served::staff))
                .flatMap(served -> served.events().stream())
                .distinct()
                .toList();
        return new Account(
                Sentence.of(
                        "%d of %d {member|members} of staff tied to it went to its merchants unasked; %s to %d of %d, on %d {day|days}, where %.2f were to be expected by chance",
                        went,
                        tied,
                        heaviest.staff(),
                        heaviest.visited(),
                        heaviest.merchants(),
                        heaviest.days(),
                        heaviest.expected()),
                Map.of(
                        "staff",
                        (double) tied,
                        "went",
                        (double) went,
                        "visited",
                        (double) heaviest.visited(),
                        "merchants",
                        (double) heaviest.merchants(),
                        "days",
                        (double) heaviest.days(),
                        "expected",
                        heaviest.expected()),
                events,
                events.size());
    }
}
