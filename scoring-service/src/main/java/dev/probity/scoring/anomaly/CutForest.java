package dev.probity.scoring.anomaly;

import com.amazon.randomcutforest.RandomCutForest;

/**
 * A random cut forest (Guha, Mishra, Roy, Schrijvers, <i>Robust random cut forest based anomaly detection on streams</i>, ICML 2016): how unlike a point is those
 * that were learnt. The same points in the same order make the same forest.
 */
public final class CutForest {
    private final RandomCutForest forest;
    private final int dimensions;

    /**
     * @param dimensions figures of a point
     * @param trees how many
     * @param sample points that each tree holds
     * @param fade how much more often later points are held than earlier ones; 0 for all alike
     * @param seed for the cuts
     */
    public CutForest(int dimensions, int trees, int sample, double fade, long seed) {
        this.dimensions = dimensions;
        forest = RandomCutForest.builder()
                .dimensions(dimensions)
                .numberOfTrees(trees)
                .sampleSize(sample)
                .timeDecay(fade)
                .randomSeed(seed)
                .parallelExecutionEnabled(false)
                .build();
    }

    /** Learns a point. */
    public void learn(float[] point) {
        forest.update(point);
    }

    /** How unlike those learnt a point is: about 1 for any, above it the lonelier it is; 0 before there is anything to compare it with. */
    public double unlike(float[] point) {
        return forest.getAnomalyScore(point);
    }

    /** The place of the figure that makes a point so unlike. */
    int reason(float[] point) {
        var parts = forest.getAnomalyAttribution(point);
        int most = 0;
        for (int i = 1; i < dimensions; i++) {
            most = parts.getHighLowSum(i) > parts.getHighLowSum(most) ? i : most;
        }
        return most;
    }
}
