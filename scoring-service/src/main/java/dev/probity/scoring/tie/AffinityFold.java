package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Forbidden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in a member of staff's errands, and asks for whom they may have been. Pure. */
final class AffinityFold {
    private static final Comparator<Errand> OLDEST_FIRST =
            Comparator.comparing(Errand::day).thenComparing(Errand::merchant);

    private final TieRules rules;
    private final AffinityDetector detector;
    private final PaymentDetector payments;
    private final ServedLetters served;

    AffinityFold(TieRules rules) {
        this.rules = rules;
        this.detector = new AffinityDetector(rules);
        this.payments = new PaymentDetector(rules.payment());
        this.served = new ServedLetters(rules.step());
    }

    /**
     * Over whom the person can be reached.
     *
     * @param paths go-betweens that the person is tied to
     * @param tell whether these may be told of the person's errands
     * @param permits whether an event may be kept of the person
     */
    record Tied(PathState paths, boolean tell, Predicate<EvidenceRef> permits) {
        /** Those that may be told: what ties them to the person, too, may be kept. */
        Map<String, PathState.Entry> listeners() {
            return tell
                    ? AffinityDetector.tied(paths).entrySet().stream()
                            .filter(entry ->
                                    entry.getValue().strand().events().stream().allMatch(permits))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                    : Map.of();
        }
    }

    /**
     * What is to be said.
     *
     * @param findings about the person
     * @param letters to go-betweens that the person is tied to, or was
     */
    record Said(List<Finding> findings, List<Addressed> letters) {}

    /**
     * Letters about one merchant come from one task, so that the last one says what is known; its time may lie before the other's, for a day is told of when it is over.
     *
     * @return what is to be said; null of an errand that may not be kept
     */
    @Nullable
    Said fold(String staff, AffinityState state, Tied tied, Errand errand, PeerLookup peers) {
        if (errand.day() < state.notBefore || !tied.permits().test(errand.event())) {
            return null;
        }
        state.errands.put(errand.merchant(), errand);
        forget(state, errand.at());
        return judge(staff, state, tied, errand.day(), peers, errand.at());
    }

    /**
     * What is to be said once it is heard over whom the person can be reached: ties may show after the errands.
     *
     * @param at event time of the news
     */
    Said heard(String staff, AffinityState state, Tied tied, PeerLookup peers, Instant at) {
        return judge(staff, state, tied, PathFold.day(at), peers, at);
    }

    /**
     * What is to be said once it is heard that a merchant gained, for gains after errands show where to look; or that gains may be kept of the person no longer.
     *
     * @param now event time that is come to
     * @return null when nothing changed
     */
    @Nullable
    Said gained(String staff, AffinityState state, Tied tied, PairInput news, PeerLookup peers, Instant now) {
        if (news instanceof PairInput.Forbidden && !state.gained.isEmpty()) {
            state.gained.clear();
            return judge(staff, state, tied, PathFold.day(now), peers, now);
        }
        if (!(news instanceof PairInput.Gained gained)) {
            return null;
        }
        var gain = gained.gain();
        var errand = state.errands.get(gain.merchant());
        if (errand == null || gain.logP() >= state.gained.getOrDefault(gain.merchant(), 0f)) {
            return null;
        }
        state.gained.put(gain.merchant(), gain.logP());
        return judge(staff, state, tied, errand.day(), peers, gain.at());
    }

    /**
     * What is to be said once something became forbidden of the person: go-betweens must not be accused by it either. Where errands may rest on it they are forgotten, and
     * those to merchants first visited until then are not kept when they are told again.
     */
    Said forbidden(String staff, AffinityState state, Forbidden forbidden, Instant at) {
        if (forbidden.ofTies()) {
            state.errands.clear();
            state.gained.clear();
            state.notBefore = PathFold.day(at) + 1;
        }
        return new Said(List.of(), served.parted(staff, state, Map.of(), at));
    }

    private Said judge(String staff, AffinityState state, Tied tied, int day, PeerLookup peers, Instant at) {
        var findings = new ArrayList<Finding>();
        var paths = tied.paths();
        var listeners = tied.listeners();
        var letters = new ArrayList<>(served.parted(staff, state, listeners, at));
        for (var horizon : Horizon.values()) {
            var window = horizon.windowAt(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day)));
            int first = PathFold.day(window.start());
            int end = PathFold.day(window.end());
            var judged = state.errands.values().stream()
                    .filter(one -> one.day() >= first && one.day() < end && !Float.isNaN(one.share()))
                    .toList();
            if (!judged.isEmpty()) {
                var affinity = new Affinity(state.errands.values(), judged, state.gained, rules.affinity());
                findings.addAll(detector.judge(staff, state, paths, window, affinity, peers, at));
                letters.addAll(served.weighed(staff, state, listeners, window, affinity, at));
            }
            for (var ofPayments : payments.windows(paths, window, at)) {
                var paid = payments.judge(state, paths, ofPayments, peers, at);
                if (paid != null) {
                    detector.say(
                            PaymentDetector.DETECTOR,
                            staff,
                            state,
                            ofPayments,
                            paid.eValue(),
                            paid.account(),
                            at,
                            findings);
                }
            }
        }
        return new Said(findings, letters);
    }

    private void forget(AffinityState state, Instant at) {
        int oldest = PathFold.day(at.minus(rules.remembered()));
        state.errands.values().removeIf(errand -> errand.day() < oldest);
        while (state.errands.size() > AffinityState.MOST) {
            var first = state.errands.values().stream().min(OLDEST_FIRST).orElseThrow();
            state.errands.remove(first.merchant());
        }
        state.gained.keySet().retainAll(state.errands.keySet());
    }
}
