package dev.probity.scoring.bet;

import dev.probity.scoring.ScoringConfig;
import java.util.Map;
import java.util.Set;

/**
 * How bets start and how far outcomes may move them.
 *
 * @param configured bet on a detector without one of its own
 * @param seldom the same where few of the guilty show
 * @param few detectors in which few of the guilty show
 * @param withMerchants part of the bet on those that is laid where the subject works with merchants, 0..1: the guilty among them show elsewhere
 * @param detectors configured bet by detector
 * @param strength how many lessons the configured bet weighs as much as
 * @param least smallest bet outcomes can teach
 * @param most greatest bet outcomes can teach
 * @param notice how far a bet moves towards the whole where the subject has given notice, 0..1
 */
public record BetRules(
        double configured,
        double seldom,
        Set<String> few,
        double withMerchants,
        Map<String, Double> detectors,
        double strength,
        double least,
        double most,
        double notice) {
    public BetRules {
        share(notice);
        share(withMerchants);
        if (!(0 <= least && least <= most && most <= 1)) {
            throw new IllegalArgumentException("bets need 0 ≤ least ≤ most ≤ 1, not " + least + " and " + most);
        }
        if (!(strength > 0)) {
            throw new IllegalArgumentException("the configured bet needs a strength above 0, not " + strength);
        }
        few = Set.copyOf(few);
        detectors = Map.copyOf(detectors);
        detectors.values().forEach(BetRules::share);
        share(configured);
        share(seldom);
    }

    /** The rules that an operator set. */
    public static BetRules of(ScoringConfig.Bets config) {
        return new BetRules(
                config.configured(),
                config.seldom(),
                config.few(),
                config.withMerchants(),
                config.detectors(),
                config.strength(),
                config.least(),
                config.most(),
                config.onNotice());
    }

    /** Bet on that detector before any outcome. */
    public double configured(String detector) {
        return detectors.getOrDefault(detector, few.contains(detector) ? seldom : configured);
    }

    /**
     * What is bet on that detector in place of a bet where the subject works with merchants: less where few of the guilty show, unless the operator gave the
     * detector a bet of its own.
     */
    public double withMerchants(String detector, double bet) {
        return few.contains(detector) && !detectors.containsKey(detector) ? bet * withMerchants : bet;
    }

    /** What is bet in place of a bet where the subject has given notice: the e-value stays as it is, so that the promise does. Where nothing is bet, nothing is. */
    public double onNotice(double bet) {
        return bet == 0 ? 0 : bet + notice * (1 - bet);
    }

    private static void share(double bet) {
        if (!(bet >= 0 && bet <= 1)) {
            throw new IllegalArgumentException("a bet lies in 0..1, not " + bet);
        }
    }
}
