package dev.probity.scoring.evidence;

/**
 * Negative binomial counts: Poisson counts whose rate is gamma distributed.
 *
 * @param mean expected count, > 0
 * @param shape of the rate's gamma distribution, > 0; the smaller, the wilder: variance = mean + mean²/shape
 */
public record Counts(double mean, double shape) {
    public Counts {
        if (!(mean > 0 && shape > 0)) {
            throw new IllegalArgumentException("mean and shape must be positive: " + mean + ", " + shape);
        }
    }

    /** ln P(Y = count). */
    public double logProbability(long count) {
        return SpecialFunctions.logGamma(count + shape)
                - SpecialFunctions.logGamma(shape)
                - SpecialFunctions.logGamma(count + 1.0)
                + shape * Math.log(shape / (shape + mean))
                + (count == 0 ? 0 : count * Math.log(mean / (shape + mean)));
    }

    /** P(Y ≥ count). */
    public double tail(long count) {
        return count <= 0 ? 1 : SpecialFunctions.regularisedBeta(mean / (shape + mean), count, shape);
    }

    /** The smallest count that is exceeded with a chance of at most 1 − share; share in (0, 1). */
    public long quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
        }
        long above = 1;
        while (tail(above + 1) > 1 - share) {
            above *= 2;
        }
        long low = -1;
        while (above - low > 1) {
            long middle = low + (above - low) / 2;
            if (tail(middle + 1) > 1 - share) {
                low = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
