package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.TakenBack;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.tie.TieLetter.Served;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A go-between to whose merchants those of the staff who are tied to it go without being asked. Innocent: their errands lead where errands do, whoever they are tied to;
 * nobody knows beforehand who of them would work for it, so that the mean over all who are tied to it counts, those who went on no errand with 1. The ties are taken
 * as given, so this is other evidence than how many there are ({@link GoBetweenDetector}): a family of its own, by the chain rule.
 */
final class ServedDetector {
    static final Detector DETECTOR = new Detector("served", Family.PURPOSE, "1");

    private static final Comparator<Served> HEAVIEST_FIRST =
            Comparator.comparing(Served::logE).reversed().thenComparing(Served::staff);

    private final TieRules rules;

    ServedDetector(TieRules rules) {
        this.rules = rules;
    }

    /** Takes in what one member of staff did, or that what was said of them is taken back; what is to be said then, nothing of a quarter long past. */
    List<Finding> told(String goBetween, ServedState state, Served served) {
        if (served.tied() == 0) {
            return state.quarters.entrySet().stream()
                    .filter(quarter -> quarter.getValue().served.remove(served.staff()) != null)
                    .map(quarter -> TakenBack.mark(finding(goBetween, quarter.getKey(), quarter.getValue(), served)))
                    .toList();
        }
        var quarter = state.quarters.computeIfAbsent(served.quarter(), any -> new ServedState.Quarter());
        while (state.quarters.size() > ServedState.QUARTERS) {
            state.quarters.pollFirstEntry();
        }
        if (!state.quarters.containsKey(served.quarter())) {
            return List.of();
        }
        quarter.served.put(served.staff(), served);
        return Speech.worthSaying(speech(quarter), quarter.spoken, rules.step())
                ? List.of(finding(goBetween, served.quarter(), quarter, served))
                : List.of();
    }

    private static float speech(ServedState.Quarter quarter) {
        return Speech.decibans(Math.log(eValue(quarter)));
    }

    private Finding finding(String goBetween, int first, ServedState.Quarter quarter, Served because) {
        quarter.spoken = speech(quarter);
        var window = Horizon.QUARTER.windowAt(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(first)));
        return new Finding(
                Finding.id(DETECTOR, goBetween, window),
                Finding.UNNUMBERED,
                goBetween,
                DETECTOR,
                window,
                Weight.whole(eValue(quarter)),
                account(quarter),
                because.at(),
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
        int tied = tied(quarter);
        if (tied == 0) {
            return nothing("of those of the staff who are tied to it nothing is known any more", tied);
        }
        var went = quarter.served.values().stream()
                .filter(served -> served.visited() > 0)
                .sorted(HEAVIEST_FIRST)
                .toList();
        if (went.isEmpty()) {
            return nothing("those of the staff who are tied to it went to none of its merchants unasked", tied);
        }
        var heaviest = went.getFirst();
        var summary = Sentence.of(
                "%d of %d {member|members} of staff tied to it went to its merchants unasked; %s to %d of %d, on %d {merchant-day|merchant-days}, where %.2f were to be expected by chance",
                went.size(),
                tied,
                heaviest.staff(),
                heaviest.visited(),
                heaviest.merchants(),
                heaviest.days(),
                heaviest.expected());
        var facts = Map.of(
                "staff", (double) tied,
                "went", (double) went.size(),
                "visited", (double) heaviest.visited(),
                "merchants", (double) heaviest.merchants(),
                "days", (double) heaviest.days(),
                "expected", heaviest.expected());
        var events = went.stream()
                .flatMap(served -> served.events().stream())
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id))
                .toList();
        return new Account(
                summary,
                facts,
                events,
                went.stream().mapToInt(Served::eventCount).sum());
    }

    private static Account nothing(String summary, int tied) {
        return new Account(summary, Map.of("staff", (double) tied), List.of(), 0);
    }
}
