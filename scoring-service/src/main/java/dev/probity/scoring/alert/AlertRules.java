package dev.probity.scoring.alert;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.finding.Decibans;

/**
 * How many alerts a day, and for whom.
 *
 * @param limit most new alerts in a budget day
 * @param reserve how many of them only bills over the line may use
 * @param floor total in millidecibans from which a bill below the line may be raised
 */
public record AlertRules(int limit, int reserve, int floor) {
    public AlertRules {
        if (reserve < 0 || reserve > limit) {
            throw new IllegalArgumentException("the reserve lies between nothing and the limit, not " + reserve);
        }
    }

    /** The rules that an operator set. */
    public static AlertRules of(ScoringConfig.Alerts config) {
        return new AlertRules(config.budgetPerDay(), config.reservedForLine(), Decibans.parse(config.floorDecibans()));
    }

    /** New alerts below the line that may have been raised once that many hours of the day are over. */
    int paced(int hours) {
        return (limit - reserve) * hours / 24;
    }
}
