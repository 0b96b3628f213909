package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.PathState.Entry;
import dev.probity.scoring.tie.TieLetter.Errand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Errands that lead to the clients of one go-between: of any, which needs no tie of the person's own ({@link #AFFINITY}), and of those that the person is tied
 * to ({@link #TIED}). Of many go-betweens the mean is taken, for nobody knows beforehand whose errands they are.
 */
final class AffinityDetector {
    static final Detector AFFINITY = new Detector("affinity", Family.BROKER, "2");
    static final Detector TIED = new Detector("tied-touch", Family.BROKER, "2");

    /** Whom a broker is looked for among: mostly private people, some firms, hardly those who write reviews. */
    private static final Map<String, Double> KINDS = Map.of("person", 0.6, "org", 0.3, "reviewer", 0.1);

    private final TieRules rules;

    AffinityDetector(TieRules rules) {
        this.rules = rules;
    }

    List<Finding> judge(
            String staff,
            AffinityState state,
            PathState paths,
            Window window,
            Affinity affinity,
            PeerLookup peers,
            Instant at) {
        var findings = new ArrayList<Finding>();
        var any = any(affinity, peers, at);
        if (any != null) {
            say(AFFINITY, staff, state, window, any.eValue(), account(affinity, any), at, findings);
        }
        var tied = tied(paths);
        if (!tied.isEmpty()) {
            var said = tied(staff, tied, window, affinity, peers, at);
            say(TIED, staff, state, window, said.eValue(), account(affinity, said), at, findings);
        }
        return findings;
    }

    /** Those that the person is tied to and that are tied to merchants. */
    static Map<String, Entry> tied(PathState paths) {
        return paths.goBetweens.entrySet().stream()
                .filter(entry -> entry.getValue().standing().merchants() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Mean over the go-betweens that the person is tied to, all alike: weights that went by their firmness would go by the very thing that is judged. For each, how
     * rare the tie is, times what the errands say given the tie, as the chain rule allows; a tie itself counts only in the quarter in which it was first there.
     */
    private static Said tied(
            String staff, Map<String, Entry> tied, Window window, Affinity affinity, PeerLookup peers, Instant at) {
        double sum = 0;
        for (var entry : new TreeMap<>(tied).entrySet()) {
            double ofTie = window.horizon() == Horizon.QUARTER
                    ? BrokerDetector.eValue(staff, entry.getKey(), entry.getValue(), window, peers, at)
                    : 1;
            sum += ofTie * Math.exp(affinity.logE(entry.getKey()));
        }
        return new Said(sum / tied.size(), heaviest(affinity, tied.keySet()), tied.size());
    }

    /** Mean e-value, the go-between that it is highest for, and of how many. */
    private record Said(double eValue, @Nullable String goBetween, double among) {}

    private static double weight(String goBetween, double toMerchants, PeerLookup peers, Instant at) {
        return Census.before(peers, goBetween, PathFold.day(at)).weight(toMerchants);
    }

    /** Mean over all go-betweens, the firmest weighing most; null while nobody knows of any. */
    private static @Nullable Said any(Affinity affinity, PeerLookup peers, Instant at) {
        double known = KINDS.entrySet().stream()
                .filter(kind -> Census.before(peers, kind.getKey() + ":", PathFold.day(at))
                        .known())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (known == 0) {
            return null;
        }
        double sum = 0;
        double weights = 0;
        for (var goBetween : affinity.hits().keySet()) {
            double ofKind = KINDS.getOrDefault(Party.kind(goBetween), 0.0) / known;
            double weight = weight(goBetween, affinity.strength(goBetween), peers, at) * ofKind;
            weights += weight;
            sum += weight * Math.exp(affinity.logE(goBetween));
        }
        sum += Math.max(0, 1 - weights) * Math.exp(affinity.logE(""));
        return new Said(
                sum / Math.max(1, weights),
                heaviest(affinity, affinity.hits().keySet()),
                affinity.hits().size());
    }

    private static @Nullable String heaviest(Affinity affinity, Collection<String> goBetweens) {
        return goBetweens.stream()
                .filter(affinity.hits()::containsKey)
                .max(Comparator.comparing((String goBetween) -> affinity.logE(goBetween))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Says it if it moved by the step since it was last said. */
    void say(
            Detector detector,
            String staff,
            AffinityState state,
            Window window,
            double eValue,
            Account account,
            Instant at,
            List<Finding> findings) {
        var id = Finding.id(detector, staff, window);
        float speech = Speech.decibans(Math.log(eValue));
        if (!Speech.worthSaying(speech, state.spoken.getOrDefault(id, Speech.NOTHING), rules.step())) {
            return;
        }
        state.spoken.remove(id); // so that it counts as the latest
        state.spoken.put(id, speech);
        findings.add(new Finding(
                id,
                Finding.UNNUMBERED,
                staff,
                detector,
                window,
                Weight.whole(eValue),
                account,
                at,
                rules.policyVersion(),
                null));
    }

    private static Account account(Affinity affinity, Said said) {
        var goBetween = said.goBetween();
        if (goBetween == null) {
            return new Account(
                    "visits that nobody asked for led to no go-between's clients",
                    Map.of("goBetweens", said.among()),
                    List.of(),
                    0);
        }
        var visited = affinity.hits().getOrDefault(goBetween, Map.of());
        var evidence = visited.values().stream()
                .flatMap(errand -> Stream.concat(Stream.of(errand.event()), tie(errand, goBetween)))
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed())
                .toList();
        int days = visited.values().stream().mapToInt(Errand::days).sum();
        long powers = visited.values().stream().filter(Errand::power).count();
        var summary = Sentence.of(
                "unasked at %d of %d {merchant|merchants} tied to %s, on %d {day|days}, with a power used at %d; %.2f merchants were to be expected by chance; %,.0f such {go-between was|go-betweens were} looked at",
                visited.size(),
                affinity.clients(goBetween),
                Party.named(goBetween),
                days,
                powers,
                affinity.expected(goBetween),
                said.among());
        var facts = Map.of(
                "visited",
                (double) visited.size(),
                "merchants",
                (double) affinity.clients(goBetween),
                "days",
                (double) days,
                "powers",
                (double) powers,
                "expected",
                affinity.expected(goBetween),
                "goBetweens",
                said.among());
        return new Account(summary, facts, evidence, evidence.size());
    }

    static Stream<EvidenceRef> tie(Errand errand, String goBetween) {
        return errand.clients().stream()
                .filter(client -> client.goBetween().equals(goBetween))
                .map(TieLetter.ClientOf::event);
    }
}
