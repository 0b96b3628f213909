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
import java.util.TreeSet;
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
     * What is to be told once the person's errands of a window were weighed; nothing of weeks, and nothing of quarters before the latest two.
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
        var told = state.told.computeIfAbsent(quarter, any -> new TreeMap<>());
        while (state.told.size() > ServedState.QUARTERS) {
            state.told.pollFirstEntry();
        }
        if (!state.told.containsKey(quarter)) {
            return List.of();
        }
        var letters = new ArrayList<Addressed>();
        for (var entry : new TreeMap<>(tied).entrySet()) {
            var goBetween = entry.getKey();
            var before = told.get(goBetween);
            double logE = affinity.logE(goBetween);
            float speech = Speech.decibans(logE);
            int others = entry.getValue().standing().staff();
            float spoken = before != null && before.tied() == others ? before.decibans() : Speech.NOTHING;
            if (Speech.worthSaying(speech, spoken, step)) {
                told.put(goBetween, new Told(others, speech));
                var visited = affinity.hits().getOrDefault(goBetween, Map.of()).values();
                var events = events(visited, goBetween);
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
                                events,
                                events.size(),
                                at)));
            }
        }
        return letters;
    }

    /** Takes back all that was told to those that the person is tied to no longer, or that may not hear of it any more. */
    List<Addressed> parted(String staff, AffinityState state, Map<String, PathState.Entry> tied, Instant at) {
        var gone = new TreeSet<String>();
        state.told.values().forEach(quarter -> gone.addAll(quarter.keySet()));
        gone.removeAll(tied.keySet());
        state.told.values().forEach(quarter -> quarter.keySet().removeAll(gone));
        return gone.stream()
                .map(goBetween -> new Addressed(goBetween, Served.takenBack(staff, at)))
                .toList();
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
