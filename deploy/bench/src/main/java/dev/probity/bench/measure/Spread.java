package dev.probity.bench.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A figure taken once a round, condensed.
 *
 * @param min the least
 * @param median the middle one, or the mean of the two middle ones
 * @param max the greatest
 */
public record Spread(double min, double median, double max) {

    /** Condenses at least one figure. */
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a spread needs at least one figure");
        }
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted[0], middle(sorted), sorted[sorted.length - 1]);
    }

    static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
