package dev.probity.scoring.anomaly;

import dev.probity.scoring.anomaly.WorkDay.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link CutForest} of a group's days, grown anew for each day that is judged from a sample of the days before.
 *
 * <p>Growing 500 days takes some 20 ms at 27,000 updates a second and core, once a group and day. In return nothing of a forest is ever stored: a restart, a
 * rebalance or another order of the same days grows the same one.
 */
final class GroupForest {
    /** Spread below which a figure is taken for constant: cuts go where the ranges are, so that every figure is measured in its own spread. */
    private static final double LEAST_SPREAD = 0.1;

    /** How many days a tree chooses each of its own from: more change it little, and cost as much. */
    private static final int CHOICE = 2;

    private final CutForest forest;
    private final double[] means = new double[Figure.COUNT];
    private final double[] spreads = new double[Figure.COUNT];

    /**
     * @param days figures of earlier days, in an order that is the same every time
     * @param seed for the cuts
     */
    GroupForest(List<float[]> days, AnomalyRules rules, long seed) {
        forest = new CutForest(Figure.COUNT, rules.trees(), rules.sample(), 0, seed);
        for (int figure = 0; figure < Figure.COUNT; figure++) {
            measure(days, figure);
        }
        int fed = Math.min(days.size(), CHOICE * rules.sample());
        for (int i = 0; i < fed; i++) {
            forest.learn(point(days.get((int) ((long) i * days.size() / fed))));
        }
    }

    private void measure(List<float[]> days, int figure) {
        double sum = 0;
        double squares = 0;
        for (var day : days) {
            double value = Math.log1p(day[figure]);
            sum += value;
            squares += value * value;
        }
        means[figure] = sum / days.size();
        spreads[figure] =
                Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares / days.size() - means[figure] * means[figure])));
    }

    private float[] point(float[] day) {
        var point = new float[Figure.COUNT];
        for (int i = 0; i < point.length; i++) {
            point[i] = (float) ((Math.log1p(day[i]) - means[i]) / spreads[i]);
        }
        return point;
    }

    /** How unlike the others a day is: about 1 for any, above it the lonelier it is. */
    double score(float[] day) {
        return forest.unlike(point(day));
    }

    /** The figure that makes it so. */
    Figure reason(float[] day) {
        return Figure.values()[forest.reason(point(day))];
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
