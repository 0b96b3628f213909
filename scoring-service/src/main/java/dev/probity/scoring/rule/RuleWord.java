package dev.probity.scoring.rule;

/** What is said of a party on the way from the events to its state. */
sealed interface RuleWord {
    /** What it does and where, for whom it is compared with. */
    record Known(String role, String site) implements RuleWord {}

    /** A correlation of that id held. */
    record Joined(String correlation, JoinGroup.Held held) implements RuleWord {}

    /** Rules were tried on something that it did. */
    record Tried(RuleFold.Tried tried) implements RuleWord {}
}
