package dev.probity.scoring.trial;

import java.util.List;

/**
 * What the mean of non-negative numbers exceeds, with a bounded error however heavy their tail: e-values are so wild that a normal interval is none.
 *
 * <p>It bets against the mean's being m: ∏ (1 − λ + λ·x/m) is itself an e-value if it is, and so is its mean over several λ; by Markov's inequality it reaches
 * 1/error with a probability of at most the error (Waudby-Smith and Ramdas, <i>Estimating means of bounded random variables by betting</i>, JRSS-B 2024). The
 * numbers must be drawn independently: so they are people's means, for the windows of one person are not independent.
 */
final class LowerBound {
    private static final double[] BETS = {0.003, 0.01, 0.03, 0.1, 0.3};
    private static final int STEPS = 60;
    private static final double LEAST = 1e-6;

    private LowerBound() {}

    static double of(List<Double> numbers, double error) {
        double low = LEAST;
        double high = Math.max(
                LEAST,
                10 * numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (logWon(numbers, middle) >= -Math.log(error)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double logWon(List<Double> numbers, double mean) {
        double largest = Double.NEGATIVE_INFINITY;
        var logs = new double[BETS.length];
        for (int i = 0; i < BETS.length; i++) {
            for (double number : numbers) {
                logs[i] += Math.log1p(BETS[i] * (number / mean - 1));
            }
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum / BETS.length);
    }
}
