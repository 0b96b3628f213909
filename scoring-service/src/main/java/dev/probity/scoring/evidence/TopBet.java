package dev.probity.scoring.evidence;

/**
 * Turns a rank's p-value into an e-value by betting that suspects stand among the very first: a fifth on each of the first tenth, hundredth, thousandth and
 * ten-thousandth, and a fifth on {@link PValue}'s calibrator, so that of two ranks the higher always says more. Where few are guilty and they stand at the top, this says some five decibans more than the calibrator alone, and takes more from those who
 * stand in the crowd.
 *
 * <p>For the innocent P(p ≤ α) ≤ α, so each bet 1/α on p ≤ α is fair, and so is their mean.
 */
public final class TopBet {
    private static final double[] TOPS = {0.1, 0.01, 0.001, 0.0001};

    private TopBet() {}

    /** The e-value; from 0.1 for the last. */
    public static double eValue(double p) {
        double sum = PValue.calibrate(p);
        for (double top : TOPS) {
            sum += p <= top ? 1 / top : 0;
        }
        return sum / (TOPS.length + 1);
    }
}
