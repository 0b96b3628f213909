package dev.probity.scoring.anomaly;

import com.amazon.randomcutforest.RandomCutForest;
import dev.probity.scoring.anomaly.WorkDay.Figure;
import java.util.Arrays;
import java.util.List;

/**
 * A random cut forest of a group's days (Guha, Mishra, Roy, Schrijvers, <i>Robust random cut forest based anomaly detection on streams</i>, ICML 2016), grown anew
 * for each day that is judged from a sample of the days before.
 *
 * <p>Growing 500 days takes some 20 ms at 27,000 updates a second and core, once a group and day. In return nothing of a forest is ever stored: a restart, a
 * rebalance or another order of the same days grows the same one.
 */
final class GroupForest {
    /** Spread below which a figure is taken for constant: cuts go where the ranges are, so that every figure is measured in its own spread. */
    private static final double LEAST_SPREAD = 0.1;

    /** How many days a tree chooses each of its own from: more change it little, and cost as much. */
    private static final int CHOICE = 2;

    private final RandomCutForest forest;
    private final double[] means = new double[Figure.COUNT];
    private final double[] spreads = new double[Figure.COUNT];

    /**
     * @param days figures of earlier days, in an order that is the same every time
     * @param seed for the cuts
     */
    GroupForest(List<float[]> days, AnomalyRules rules, long seed) {
        forest = RandomCutForest.builder()
                .dimensions(Figure.COUNT)
                .numberOfTrees(rules.trees())
                .sampleSize(rules.sample())
                .timeDecay(0)
                .randomSeed(seed)
                .parallelExecutionEnabled(false)
                .build();
        for (int figure = 0; figure < Figure.COUNT; figure++) {
            measure(days, figure);
        }
        int fed = Math.min(days.size(), CHOICE * rules.sample());
        for (int i = 0; i < fed; i++) {
            forest.update(point(days.get((int) ((long) i * days.size() / fed))));
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
        return forest.getAnomalyScore(point(day));
    }

    /** The figure that makes it so. */
    Figure reason(float[] day) {
        var parts = forest.getAnomalyAttribution(point(day));
        int most = 0;
        for (int i = 1; i < Figure.COUNT; i++) {
            most = parts.getHighLowSum(i) > parts.getHighLowSum(most) ? i : most;
        }
        return Figure.values()[most];
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
