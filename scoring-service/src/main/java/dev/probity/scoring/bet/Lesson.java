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
public record Lesson(String detector, Verdict verdict, double eValue, Instant decidedAt) {}
