package dev.probity.scoring.sigma;

/** How one number stands to another. */
public enum Relation {
    LT,
    LTE,
    GT,
    GTE,
    EQ,
    NEQ;

    /** Whether the value stands so to the other; never for what isn't a number. */
    public boolean holds(double value, double other) {
        return switch (this) {
            case LT -> value < other;
            case LTE -> value <= other;
            case GT -> value > other;
            case GTE -> value >= other;
            case EQ -> value == other;
            case NEQ -> !Double.isNaN(value) && value != other;
        };
    }
}
