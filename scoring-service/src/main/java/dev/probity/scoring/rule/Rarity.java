package dev.probity.scoring.rule;

import dev.probity.scoring.finding.Decibans;
import java.math.BigDecimal;

/** What a match weighs at most, by how seldom there was one. */
public final class Rarity {
    private Rarity() {}

    /**
     * Decibans of a match in one more such week: 10·log10((tried+1)/(weeks+1)), as {@link RuleRates} has it for a rule that is bet on alone.
     *
     * @param weeks weeks of one party in which the rule matched
     * @param triedWeeks those in which it was tried
     */
    public static BigDecimal decibans(int weeks, int triedWeeks) {
        return Decibans.shown(Decibans.ofE((triedWeeks + 1.0) / (Math.min(weeks, triedWeeks) + 1.0)));
    }
}
