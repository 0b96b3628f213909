package dev.probity.scoring.evidence;

/** Turns a p-value into an e-value. */
public final class PValue {
    /** Below this the calibrator's closed form loses its digits; the weight there is far above every cap. */
    private static final double LEAST = 1e-300;

    /** Around 1 numerator and denominator vanish together; the series is taken instead. */
    private static final double NEAR_ONE = 1e-3;

    private PValue() {}

    /** E(p) = (1 − p + p·ln p) / (p·(ln p)²), which needs no parameter (Vovk and Wang 2021, equation 3); decreasing, E(1) = ½. */
    public static double calibrate(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a p-value: " + p);
        }
        double q = Math.max(p, LEAST);
        double log = Math.log(q);
        if (1 - q < NEAR_ONE) {
            // with u = −ln p: (e^u − 1 − u) / u² = ½ + u/6 + u²/24 + …
            return 0.5 - log / 6 + log * log / 24;
        }
        return (1 - q + q * log) / (q * log * log);
    }
}
