package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;

/**
 * A merchant gained.
 *
 * @param kind by what
 * @param amount how much: natural logarithm of the rise; 1 for a review or a restored account
 * @param surprise −ln of its p-value by the merchant's own past and its like, ≥ 0; of reviews that vanish their number in a week is judged instead
 * @param event the event that shows it
 */
record Gain(GainKind kind, float amount, float surprise, EvidenceRef event) {
    Gain {
        if (!(surprise >= 0)) {
            throw new IllegalArgumentException("a surprise is not negative: " + surprise);
        }
    }

    int day() {
        return Days.of(event.time());
    }
}
