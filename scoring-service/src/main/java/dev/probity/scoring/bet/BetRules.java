package dev.probity.scoring.bet;

import dev.probity.scoring.ScoringConfig;
import java.util.Map;

/**
 * How bets start and how far outcomes may move them.
 *
 * @param configured bet on a detector without one of its own
 * @param detectors configured bet by detector
 * @param strength how many lessons the configured bet weighs as much as
 * @param least smallest bet outcomes can teach
 * @param most greatest bet outcomes can teach
 */
public record BetRules(double configured, Map<String, Double> detectors, double strength, double least, double most) {
    public BetRules {
        if (!(0 <= least && least <= most && most <= 1)) {
            throw new IllegalArgumentException("bets need 0 ≤ least ≤ most ≤ 1, not " + least + " and " + most);
        }
        if (!(strength > 0)) {
            throw new IllegalArgumentException("the configured bet needs a strength above 0, not " + strength);
        }
        detectors = Map.copyOf(detectors);
        detectors.values().forEach(BetRules::share);
        share(configured);
    }

    /** The rules that an operator set. */
    public static BetRules of(ScoringConfig.Bets config) {
        return new BetRules(config.configured(), config.detectors(), config.strength(), config.least(), config.most());
    }

    /** Bet on that detector before any outcome. */
    public double configured(String detector) {
        return detectors.getOrDefault(detector, configured);
    }

    private static void share(double bet) {
        if (!(bet >= 0 && bet <= 1)) {
            throw new IllegalArgumentException("a bet lies in 0..1, not " + bet);
        }
    }
}
