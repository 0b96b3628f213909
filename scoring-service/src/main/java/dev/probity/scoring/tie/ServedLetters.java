package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.tie.AffinityState.Told;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Served;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells the go-betweens that a member of staff is tied to how far the person's errands led to their merchants, quarter by quarter: also when they led to none, for
 * what is said only when it is heavy would be heavier than it may be. Pure.
 */
final class ServedLetters {
    private final double step;

    /** @param step decibans by which it must move before it is told again */
    ServedLetters(double step) {
        this.step = step;
    }

    /**
     * What is to be told once the person's errands of a window were weighed; nothing of weeks, and nothing of a quarter before the one told of last.
     *
     * @param tied go-betweens that the person is tied to and that are tied to merchants
     */
    List<Addressed> weighed(
            String staff,
            AffinityState state,
            Map<String, PathState.Entry> tied,
            Window window,
            Affinity affinity,
            Instant at) {
        if (window.horizon() != Horizon.QUARTER) {
            return List.of();
        }
        int quarter = PathFold.day(window.start());
        var letters = new ArrayList<Addressed>();
        for (var entry : new TreeMap<>(tied).entrySet()) {
            var goBetween = entry.getKey();
            var before = state.told.get(goBetween);
            if (before != null && before.quarter() > quarter) {
                continue;
            }
            double logE = affinity.logE(goBetween);
            float speech = Speech.decibans(logE);
            int others = entry.getValue().standing().staff();
            float spoken = before != null && before.quarter() == quarter && before.tied() == others
                    ? before.decibans()
                    : Speech.NOTHING;
            if (Speech.worthSaying(speech, spoken, step)) {
                state.told.put(goBetween, new Told(quarter, others, speech));
                var visited = affinity.hits().getOrDefault(goBetween, Map.of()).values();
                letters.add(new Addressed(
                        goBetween,
                        new Served(
                                staff,
                                quarter,
                                others,
                                logE,
                                visited.size(),
                                entry.getValue().standing().merchants(),
                                visited.stream().mapToInt(Errand::days).sum(),
                                affinity.expected(goBetween),
                                events(visited, goBetween),
                                at)));
            }
        }
        return letters;
    }

    /** Takes back what was told to those that the person is tied to no longer. */
    List<Addressed> parted(String staff, AffinityState state, Map<String, PathState.Entry> tied, Instant at) {
        var letters = new ArrayList<Addressed>();
        state.told.forEach((goBetween, told) -> {
            if (!tied.containsKey(goBetween)) {
                letters.add(new Addressed(goBetween, nothing(staff, told, at)));
            }
        });
        state.told.keySet().retainAll(tied.keySet());
        return letters;
    }

    private static Served nothing(String staff, Told told, Instant at) {
        return new Served(staff, told.quarter(), 0, 0, 0, 0, 0, 0, List.of(), at);
    }

    private static List<EvidenceRef> events(Iterable<Errand> visited, String goBetween) {
        var events = new ArrayList<EvidenceRef>();
        visited.forEach(errand -> Stream.concat(Stream.of(errand.event()), AffinityDetector.tie(errand, goBetween))
                .forEach(events::add));
        return events.stream()
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed())
                .toList();
    }
}
