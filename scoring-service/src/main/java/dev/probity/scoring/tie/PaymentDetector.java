package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.TieLetter.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money from those who are tied to merchants, of amounts that bribes have, round, again and again, soon after a visit to one of the payer's merchants.
 *
 * <p>Innocent: amounts, roundness and repetitions are as among all such payments to staff; and a visit lies before a payment as often as behind it. That such
 * a payer is known at all is the broker's detector's business, and taken as given here. Depends on the set of payments and visits alone.
 */
final class PaymentDetector {
    static final Detector DETECTOR = new Detector("payment", Family.PAYMENT, "1");
    static final String SORTS = "sorts";
    private static final String GROUP = "payments/";

    /** Chance that the nearest visit lies before a bribe and not behind it. */
    private static final double BEFORE = 0.8;

    private final PaymentRules rules;

    PaymentDetector(PaymentRules rules) {
        this.rules = rules;
    }

    static String group(String payer) {
        return GROUP + Party.kind(payer);
    }

    /** What the payments weigh, and what to say about it. */
    record Judged(double eValue, Account account) {}

    /** Null where there is nothing to judge. */
    @Nullable
    Judged judge(AffinityState state, PathState paths, Window window, PeerLookup peers, Instant at) {
        var payments = paths.received.stream()
                .filter(payment -> holds(window, payment.event().time()) && paths.merchants(payment.payer()) > 0)
                .toList();
        var ratios = new ArrayList<Double>();
        var judged = new ArrayList<Received>();
        for (var payment : payments) {
            double chance = chance(payment, paths, peers, at);
            if (!Double.isNaN(chance)) {
                double ofBribes = Received.ofBribes(payment.sort(paths.received, rules));
                ratios.add(ofBribes / chance * order(payment, state));
                judged.add(payment);
            }
        }
        return judged.isEmpty() ? null : new Judged(eValue(ratios), account(judged, state, paths));
    }

    private static boolean holds(Window window, Instant time) {
        return !time.isBefore(window.start()) && time.isBefore(window.end());
    }

    private double eValue(List<Double> ratios) {
        return Math.exp(Mixture.logMeanExp(rules.bets().stream()
                .mapToDouble(bet -> ratios.stream()
                        .mapToDouble(ratio -> Math.log(1 - bet + bet * ratio))
                        .sum())
                .toArray()));
    }

    /** One more than the others' payments of that sort by all of them, so that a bet against it is fair; not a number where nobody's are known. */
    private double chance(Received payment, PathState paths, PeerLookup peers, Instant at) {
        var baseline = peers.before(List.of(group(payment.payer())), PathFold.day(at));
        var row = baseline == null ? null : baseline.sums(SORTS);
        if (row == null) {
            return Double.NaN;
        }
        double all = 0;
        for (float count : row) {
            all += count;
        }
        return all <= 0 ? Double.NaN : Math.min(1, (row[payment.sort(paths.received, rules)] + 1) / all);
    }

    /** How much likelier the order of payment and nearest visit is for a bribe; 1 where there is no visit about that time. */
    private double order(Received payment, AffinityState state) {
        var nearest = nearest(payment, state);
        return nearest == null ? 1 : (soonAfter(payment, nearest) ? BEFORE : 1 - BEFORE) * 2;
    }

    private @Nullable Errand nearest(Received payment, AffinityState state) {
        return state.errands.values().stream()
                .filter(errand -> errand.clients().stream()
                        .anyMatch(client -> client.goBetween().equals(payment.payer())))
                .filter(errand -> distance(payment, errand).compareTo(rules.soon()) <= 0)
                .min(Comparator.comparing((Errand errand) -> distance(payment, errand))
                        .thenComparing(Errand::merchant))
                .orElse(null);
    }

    private static Duration distance(Received payment, Errand errand) {
        return Duration.between(errand.event().time(), payment.event().time()).abs();
    }

    private static boolean soonAfter(Received payment, Errand errand) {
        return errand.event().time().isBefore(payment.event().time());
    }

    private Account account(List<Received> judged, AffinityState state, PathState paths) {
        var last = judged.stream()
                .max(Comparator.comparing(Received::amount).thenComparing(Received::payer))
                .orElseThrow();
        long round = judged.stream().filter(Received::round).count();
        var soon = judged.stream()
                .filter(payment -> {
                    var nearest = nearest(payment, state);
                    return nearest != null && soonAfter(payment, nearest);
                })
                .count();
        double all = judged.stream().mapToDouble(Received::amount).sum();
        var evidence = judged.stream()
                .flatMap(payment -> events(payment, state))
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed())
                .toList();
        var summary = Sentence.of(
                "paid %d {time|times} by go-betweens, %,.0f %s in all, %d in round sums, %d soon after a visit to one of the payer's merchants; most by %s, who is tied to %d {merchant|merchants}",
                judged.size(),
                all,
                rules.currency(),
                round,
                soon,
                Party.named(last.payer()),
                paths.merchants(last.payer()));
        var facts = Map.of(
                "payments", (double) judged.size(), "amount", all, "round", (double) round, "soonAfter", (double) soon);
        return new Account(summary, facts, evidence, evidence.size());
    }

    private Stream<EvidenceRef> events(Received payment, AffinityState state) {
        var nearest = nearest(payment, state);
        return nearest == null ? Stream.of(payment.event()) : Stream.of(payment.event(), nearest.event());
    }
}
