package dev.probity.scoring.backtest;

import dev.probity.scoring.alert.AlertRules;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.rule.LiveRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried.
 *
 * @param name what people call it
 * @param span which alerts are counted
 * @param bets share to bet by detector; on one that is not named, what was bet then
 * @param risk how bills are added up
 * @param alerts which bills become alerts
 * @param idle after how long without a word the day's remaining budget is given out
 * @param policy what is forbidden; an empty one forbids nothing
 * @param rules rules to try on the events of the span; null where there are none
 */
public record Draft(
        String name,
        Span span,
        Map<String, Double> bets,
        RiskRules risk,
        AlertRules alerts,
        Duration idle,
        Policy policy,
        @Nullable Rules rules) {
    /**
     * Rules to try.
     *
     * @param rules as they would be live
     * @param policy what is forbidden of whom, now and by the draft
     * @param alone whether nothing else is to be tried, so that no finding need be weighed again
     */
    public record Rules(LiveRules rules, Policy policy, boolean alone) {}

    /**
     * A span of arrival, by the clock.
     *
     * @param from alerts raised before it are not counted, but what was known by then is; rules are tried on what came from then on
     * @param to what came from then on was not known
     */
    public record Span(Instant from, Instant to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a span ends after it begins");
            }
        }

        boolean counts(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    public Draft {
        bets = Map.copyOf(bets);
        for (var bet : bets.entrySet()) {
            if (!(bet.getValue() >= 0 && bet.getValue() <= 1)) {
                throw new IllegalArgumentException("a bet lies in 0..1: " + bet.getKey());
            }
        }
    }
}
