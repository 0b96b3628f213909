package dev.probity.scoring.finding;

/**
 * What a finding weighs: E' = 1 − b + b·E (EVIDENCE §1).
 *
 * @param eValue the detector's own e-value, ≥ 0; above 1 speaks against the subject, below 1 for it
 * @param bet share b that is bet on the detector, 0..1
 */
public record Weight(double eValue, double bet) {
    /** Largest e-value kept: far above every cap, and finite in every format. */
    public static final double LARGEST = 1e30;

    public Weight {
        if (!(eValue >= 0)) {
            throw new IllegalArgumentException("an e-value is not negative: " + eValue);
        }
        if (!(bet >= 0 && bet <= 1)) {
            throw new IllegalArgumentException("a bet lies in 0..1: " + bet);
        }
        eValue = Math.min(eValue, LARGEST);
    }

    /** The detector's own word, before a bet is laid on it. */
    public static Weight whole(double eValue) {
        return new Weight(eValue, 1);
    }

    /** E', the e-value after the bet. */
    public double afterBet() {
        return 1 - bet + bet * eValue;
    }

    /** Weight after the bet. */
    public int milliDecibans() {
        return Decibans.ofE(afterBet());
    }
}
