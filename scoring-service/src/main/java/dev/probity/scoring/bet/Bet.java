package dev.probity.scoring.bet;

import java.time.Instant;

/**
 * The share bet on a detector's word, and how it came about.
 *
 * @param detector name of the detector
 * @param bet share b in E' = 1 − b + b·E
 * @param configured share before any outcome
 * @param confirmed lessons of confirmed cases
 * @param cleared lessons of cleared cases
 * @param changedAt when the latest lesson was decided
 */
public record Bet(String detector, double bet, double configured, long confirmed, long cleared, Instant changedAt) {}
