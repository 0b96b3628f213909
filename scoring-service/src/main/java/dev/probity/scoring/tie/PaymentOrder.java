package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the nearest visit lies before a payment or behind it: for the innocent a fair coin, as long as both sides can be known.
 *
 * <p>A visit before a payment is known when the payment arrives, one behind it can't be. So the coin has not fallen until event time has come as far behind the
 * payment as the nearest visit lies before it; who looks earlier sees only one of its sides. And coins that look at the same days fall alike: of payments close
 * to each other a later one has a coin of its own only where it finds its visit in days that no earlier one has looked at.
 */
final class PaymentOrder {
    /** Chance that the nearest visit lies before a bribe and not behind it. */
    private static final double BEFORE = 0.8;

    /** A day's visits are told when the day is over and nothing can change it any more. */
    static final Duration TOLD_AFTER = Duration.ofDays(2);

    private final Duration soon;
    private final BiPredicate<String, Errand> leads;

    /**
     * @param soon how far a visit may lie from a payment
     * @param leads whether a payer is behind the merchant of that errand
     */
    PaymentOrder(Duration soon, BiPredicate<String, Errand> leads) {
        this.soon = soon;
        this.leads = leads;
    }

    /**
     * How much likelier the order is for a bribe, of each payment: 1 where it is not known, where no visit is near, and where an earlier payment has told of it.
     *
     * @param payments all that are known, the earliest first
     * @param now event time that is come to
     */
    Map<Received, Double> ratios(List<Received> payments, Collection<Errand> errands, Instant now) {
        var ratios = new HashMap<Received, Double>();
        var looked = new HashMap<Instant, Duration>();
        for (var payment : payments) {
            var time = payment.event().time();
            var nearest = nearest(payment, errands);
            var reach = nearest == null ? soon : distance(payment, nearest);
            var room = looked.entrySet().stream()
                    .map(before -> Duration.between(before.getKey(), time).minus(before.getValue()))
                    .reduce(soon.plusNanos(1), PaymentOrder::less);
            boolean fell =
                    reach.compareTo(room) < 0 && !now.isBefore(time.plus(reach).plus(TOLD_AFTER));
            ratios.put(payment, nearest == null || !fell ? 1 : 2 * (soonAfter(payment, nearest) ? BEFORE : 1 - BEFORE));
            looked.merge(time, less(reach, room), PaymentOrder::more);
        }
        return ratios;
    }

    /** The visit to one of the payer's merchants that lies nearest to the payment; null where there is none about that time. */
    @Nullable
    Errand nearest(Received payment, Collection<Errand> errands) {
        return errands.stream()
                .filter(errand -> leads.test(payment.payer(), errand))
                .filter(errand -> distance(payment, errand).compareTo(soon) <= 0)
                .min(Comparator.comparing((Errand errand) -> distance(payment, errand))
                        .thenComparing(Errand::merchant))
                .orElse(null);
    }

    static boolean soonAfter(Received payment, Errand errand) {
        return errand.event().time().isBefore(payment.event().time());
    }

    private static Duration distance(Received payment, Errand errand) {
        return Duration.between(errand.event().time(), payment.event().time()).abs();
    }

    private static Duration less(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration more(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
