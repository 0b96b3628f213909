package dev.probity.scoring.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy and who did what with it when and why. Four eyes: somebody proposes, somebody else decides.
 *
 * @param version 1, 2, …
 * @param state what became of it
 * @param rules its rules
 * @param proposed who proposed it
 * @param decided who confirmed or refused it; null while it waits
 */
public record PolicyVersion(
        int version,
        State state,
        List<PolicyRule> rules,
        Act proposed,
        @Nullable Act decided) {
    /** What became of a version. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** A second person agreed: it took effect, until a later one did. */
        CONFIRMED,
        /** Turned down, or taken back by whoever proposed it. */
        REFUSED
    }

    /**
     * What a person did.
     *
     * @param by subject of their token
     * @param at when, by the clock
     * @param why in their words
     */
    public record Act(String by, Instant at, String why) {
        public Act {
            if (by.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException("an act has an author and a reason");
            }
        }
    }

    public PolicyVersion {
        rules = List.copyOf(rules);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
        if ((decided == null) != (state == State.PROPOSED)) {
            throw new IllegalArgumentException("a version waits until it is decided");
        }
        if (state == State.CONFIRMED && decided != null && decided.by().equals(proposed.by())) {
            throw new IllegalArgumentException("nobody confirms what they proposed");
        }
        if (rules.stream().map(PolicyRule::id).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("two rules of one id");
        }
    }

    public Policy policy() {
        return new Policy(version, rules);
    }

    /** Changes with whatever happens to it. */
    public String tag() {
        return version + "-" + state;
    }
}
