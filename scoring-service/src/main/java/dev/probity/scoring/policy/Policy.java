package dev.probity.scoring.policy;

import java.util.HashSet;
import java.util.List;

/**
 * The rules in force. Pure.
 *
 * @param version 1, 2, …; 0 before any
 * @param rules in the document's order, which means nothing: they add up
 */
public record Policy(int version, List<PolicyRule> rules) {
    /** Before any policy was agreed. */
    public static final Policy NONE = new Policy(0, List.of());

    public Policy {
        rules = List.copyOf(rules);
    }

    /** The one point of decision: whether that indicator may be used of that person. */
    public boolean permits(Indicator indicator, Person person) {
        return terms(person).permits(indicator);
    }

    /** What the rules come to for that person: all that any of them forbids, and the largest of their group sizes. */
    public Terms terms(Person person) {
        var forbidden = new HashSet<Indicator>();
        int smallest = 0;
        for (var rule : rules) {
            if (rule.where().holds(person)) {
                forbidden.addAll(rule.forbid());
                smallest = Math.max(smallest, rule.smallestGroup());
            }
        }
        return new Terms(String.valueOf(version), forbidden, smallest);
    }
}
