package dev.probity.scoring.sigma;

import java.util.List;

/**
 * What must hold of an event besides, for a match of other people's rules to count (Sigma filters specification 2.0).
 *
 * @param title what it is called
 * @param rules ids or names of the rules that it is put before; {@link #ANY} alone for all that speak of its logs
 * @param logSource the logs that it speaks of
 * @param condition what must hold besides
 * @param source the file or part it came from
 * @param line 1-based line in the source at which it begins
 */
public record RuleFilter(
        String title, List<String> rules, LogSource logSource, Expression condition, String source, int line) {
    /** Stands for every rule. */
    static final String ANY = "any";

    public RuleFilter {
        rules = List.copyOf(rules);
    }

    boolean isForAny() {
        return rules.equals(List.of(ANY));
    }

    /** The rule with this filter before it. */
    SigmaRule before(SigmaRule rule) {
        return rule.withCondition(Expression.all(List.of(rule.condition(), condition)));
    }
}
