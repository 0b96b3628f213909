package dev.probity.scoring.rule;

import dev.probity.scoring.sigma.Level;

/**
 * A rule or correlation that is live.
 *
 * @param id what it is called
 * @param title what it detects, in its author's words
 * @param description more of the same; may be empty
 * @param level how grave its author calls it
 * @param file the file that it stands in
 * @param version the file's version
 * @param row under which it is told that it matched somebody in a week; a rule that was changed has another
 * @param scope which events it is tried on
 */
public record LiveRule(
        String id, String title, String description, Level level, String file, int version, String row, Scope scope) {
    /** What its level declares to be bet on it, beside other rules. */
    public double stake() {
        return stake(level);
    }

    private static double stake(Level level) {
        return switch (level) {
            case INFORMATIONAL -> 0;
            case LOW -> 1;
            case MEDIUM -> 3;
            case HIGH -> 10;
            case CRITICAL -> 30;
        };
    }

    /**
     * Rules that went live together and are tried on the same events: who was tried by one of them was tried by all.
     *
     * @param row under which it is told that somebody was tried in a week
     * @param product whose logs they are; products share the bet evenly, so that thousands of rules for one don't drown ten for another
     */
    public record Scope(String row, String product) {}
}
