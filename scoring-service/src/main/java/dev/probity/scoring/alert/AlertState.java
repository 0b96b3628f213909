package dev.probity.scoring.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Raised: somebody should look. */
    OPEN,
    /** Ranked, and waiting for a day whose budget reaches it. */
    DEFERRED,
    /** The episode is over. */
    ENDED
}
