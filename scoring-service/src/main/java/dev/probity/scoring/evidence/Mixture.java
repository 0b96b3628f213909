package dev.probity.scoring.evidence;

/** Means of numbers that are too large or too small to be written down. */
public final class Mixture {
    private Mixture() {}

    /** ln of the mean of e^x. */
    public static double logMeanExp(double... x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            largest = Math.max(largest, value);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double value : x) {
            sum += Math.exp(value - largest);
        }
        return largest + Math.log(sum / x.length);
    }

    /** ln(1 − b + b·e^x), what is left of an e-value when only the share b is bet on it. */
    public static double logBet(double bet, double x) {
        return x > 0 ? x + Math.log((1 - bet) * Math.exp(-x) + bet) : Math.log((1 - bet) + bet * Math.exp(x));
    }
}
