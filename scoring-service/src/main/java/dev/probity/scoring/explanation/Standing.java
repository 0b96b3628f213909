package dev.probity.scoring.explanation;

/** What became of an innocent explanation. */
public enum Standing {
    /** What is known speaks for it. */
    SUPPORTED,
    /** It could not be tested, or what is known does not decide it. */
    OPEN,
    /** What is known speaks against it. */
    RULED_OUT
}
