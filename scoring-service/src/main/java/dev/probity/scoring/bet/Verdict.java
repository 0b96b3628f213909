package dev.probity.scoring.bet;

/** What a closed case says about its findings. */
public enum Verdict {
    /** The suspicion held. */
    CONFIRMED,
    /** It did not: a false alarm, or work that was authorised. */
    CLEARED
}
