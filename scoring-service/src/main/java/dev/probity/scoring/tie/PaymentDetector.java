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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money from those who are tied to merchants, of amounts that bribes have, round, again and again, soon after a visit to one of the payer's merchants.
 *
 * <p>Innocent: amounts, roundness and repetitions are as among all such payments to staff; and a visit lies before a payment as often as behind it, once both can
 * be known ({@link PaymentOrder}). That such a payer is known at all is the broker's detector's business, and taken as given here. Depends on the set of payments and visits alone.
 */
final class PaymentDetector {
    static final Detector DETECTOR = new Detector("payment", Family.PAYMENT, "1");
    static final String SORTS = "sorts";
    private static final String GROUP = "payments/";

    private final PaymentRules rules;
    private final PaymentOrder order;

    PaymentDetector(PaymentRules rules) {
        this.rules = rules;
        this.order = new PaymentOrder(rules.soon(), PaymentDetector::leads);
    }

    private static boolean leads(String payer, Errand errand) {
        return errand.clients().stream().anyMatch(client -> client.goBetween().equals(payer));
    }

    static String group(String payer) {
        return GROUP + Party.kind(payer);
    }

    /** What the payments weigh, and what to say about it. */
    record Judged(double eValue, Account account) {}

    /** Windows in which what is known of payments may have changed: in which the news lies, and those of payments of which the order may have come to be known. */
    Set<Window> windows(PathState paths, Window news, Instant at) {
        // an order comes to be known up to a whole span after its payment, and may be heard of as late again
        var since = at.minus(rules.soon().multipliedBy(2)).minus(PaymentOrder.TOLD_AFTER);
        var windows = new LinkedHashSet<Window>();
        paths.received.stream()
                .map(payment -> payment.event().time())
                .filter(time -> !time.isBefore(since))
                .forEach(time -> windows.add(news.horizon().windowAt(time)));
        windows.add(news);
        return windows;
    }

    /**
     * Null where there is nothing to judge.
     *
     * @param at event time of the news
     */
    @Nullable
    Judged judge(AffinityState state, PathState paths, Window window, PeerLookup peers, Instant at) {
        var orders = order.ratios(tied(paths), state.errands.values(), now(state, paths, at));
        var payments = tied(paths).stream()
                .filter(payment -> holds(window, payment.event().time()))
                .toList();
        var ratios = new ArrayList<Double>();
        var judged = new ArrayList<Received>();
        for (var payment : payments) {
            double chance = chance(payment, paths, peers, at);
            if (!Double.isNaN(chance)) {
                double ofBribes = Received.ofBribes(payment.sort(paths.received, rules));
                ratios.add(ofBribes / chance * Objects.requireNonNull(orders.get(payment)));
                judged.add(payment);
            }
        }
        return judged.isEmpty() ? null : new Judged(eValue(ratios), account(judged, state, paths));
    }

    /** Payments of those who are tied to merchants, the earliest first. */
    private static List<Received> tied(PathState paths) {
        return paths.received.stream()
                .filter(payment -> paths.merchants(payment.payer()) > 0)
                .toList();
    }

    /** How far event time has come by all that was heard of the person: an errand may be told of after what came later. */
    private static Instant now(AffinityState state, PathState paths, Instant at) {
        return Stream.concat(
                        state.errands.values().stream().map(Errand::at),
                        paths.received.stream().map(payment -> payment.event().time()))
                .reduce(at, (one, other) -> one.isAfter(other) ? one : other);
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

    private Account account(List<Received> judged, AffinityState state, PathState paths) {
        var last = judged.stream()
                .max(Comparator.comparing(Received::amount).thenComparing(Received::payer))
                .orElseThrow();
        long round = judged.stream().filter(Received::round).count();
        var soon = judged.stream()
                .filter(payment -> {
                    var nearest = order.nearest(payment, state.errands.values());
                    return nearest != null && PaymentOrder.soonAfter(payment, nearest);
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
        var nearest = order.nearest(payment, state.errands.values());
        return nearest == null ? Stream.of(payment.event()) : Stream.of(payment.event(), nearest.event());
    }
}
