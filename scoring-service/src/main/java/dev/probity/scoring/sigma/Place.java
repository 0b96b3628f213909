package dev.probity.scoring.sigma;

/** Where in a value something is looked for. */
public enum Place {
    WHOLE,
    START,
    END,
    WITHIN
}
