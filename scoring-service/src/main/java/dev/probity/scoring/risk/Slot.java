package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Weight;

/** What one finding, in its latest revision, weighs in its window. */
final class Slot {
    /** Bets are kept in ten-thousandths, so that a stored slot weighs what it weighed before. */
    static final double BET_STEPS = 10_000;

    final long idHash;
    final double bet;
    int revision;
    double eValue;
    /**
     * What a closed case has judged already: only what grew since counts. Never below 1: E/E_judged has mean 1 given the past only where E is a running
     * likelihood ratio; of a rank that is taken anew it has not, and there E alone is the bound (ADR 0021).
     */
    double judged;
    /** Weight when it was last published; {@link #NEVER} before. */
    int published;

    static final int NEVER = Integer.MIN_VALUE;

    Slot(long idHash, double bet) {
        this(idHash, bet, 0, 1, 1, NEVER);
    }

    Slot(long idHash, double bet, int revision, double eValue, double judged, int published) {
        this.idHash = idHash;
        this.bet = Math.round(bet * BET_STEPS) / BET_STEPS;
        this.revision = revision;
        this.eValue = eValue;
        this.judged = Math.max(1, judged);
        this.published = published;
    }

    Weight weight() {
        return new Weight(eValue / judged, bet);
    }

    void judge() {
        judged = Math.max(1, eValue);
        published = NEVER;
    }
}
