package dev.probity.scoring.policy;

import java.util.Set;

/**
 * What is forbidden of whom, and why.
 *
 * @param id names the rule within the policy
 * @param where whom it protects
 * @param forbid what may be neither stored nor weighed of them
 * @param smallestGroup people that a group must have for anybody in it to be compared with it; 0 asks for nothing
 * @param legalBasis what it rests on, in words
 */
public record PolicyRule(String id, Where where, Set<Indicator> forbid, int smallestGroup, String legalBasis) {
    public PolicyRule {
        forbid = Set.copyOf(forbid);
        if (id.isBlank() || legalBasis.isBlank()) {
            throw new IllegalArgumentException("a rule has an id and a legal basis");
        }
        if (smallestGroup < 0) {
            throw new IllegalArgumentException("a group's size is not negative: " + smallestGroup);
        }
        if (forbid.isEmpty() && smallestGroup == 0) {
            throw new IllegalArgumentException("a rule forbids something");
        }
    }
}
