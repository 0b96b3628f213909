package dev.probity.scoring.bet;

import java.time.Instant;

/**
 * What one closed case teaches about one detector.
 *
 * @param detector name of the detector
 * @param verdict how the case ended for the subject
 * @param eValue mean e-value of that detector's findings on the subject in the episode, before any bet
 * @param decidedAt when the case was closed
 */
public record Lesson(String detector, Verdict verdict, double eValue, Instant decidedAt) {
    private static final String OF_A_RULE = "sigma/";

    /**
     * Stands in a detector's place where outcomes of one Sigma rule are tallied: no detector's name has a slash. Nothing is bet by it, for rules speak together; its
     * counts say how cases ended in which the rule matched.
     */
    public static String ofRule(String rule) {
        return OF_A_RULE + rule;
    }

    /** Whether that stands for a rule. */
    public static boolean isOfRule(String detector) {
        return detector.startsWith(OF_A_RULE);
    }
}
