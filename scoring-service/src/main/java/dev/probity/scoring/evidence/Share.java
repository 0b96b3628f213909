package dev.probity.scoring.evidence;

/**
 * What is believed of a share: a beta distribution, whose spread says how much innocent people differ.
 *
 * @param yes pseudo-count of what is counted, > 0
 * @param no pseudo-count of the rest, > 0
 */
public record Share(double yes, double no) {
    public Share {
        if (!(yes > 0 && no > 0)) {
            throw new IllegalArgumentException("a beta distribution wants two positive numbers: " + yes + ", " + no);
        }
    }

    /** A share of that mean, as sure of it as that many observations would make it. */
    public static Share of(double mean, double strength) {
        return new Share(mean * strength, (1 - mean) * strength);
    }

    public double mean() {
        return yes / (yes + no);
    }

    public double strength() {
        return yes + no;
    }

    /** The belief after seeing more, where an observation counts for {@code trust} (0..1) of one. */
    public Share after(double seenYes, double seenNo, double trust) {
        return new Share(yes + trust * seenYes, no + trust * seenNo);
    }
}
