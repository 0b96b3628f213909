package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsolationForestTest {
    private static List<double[]> cloud(int count) {
        var random = new SplittableRandom(3);
        var points = new ArrayList<double[]>();
        for (int i = 0; i < count; i++) {
            points.add(new double[] {random.nextGaussian(), random.nextGaussian(), 7});
        }
        return points;
    }

    @Test
    void whoeverStandsApartScoresHighest() {
        var points = cloud(400);
        double[] apart = {6, -6, 7};
        points.add(apart);
        var forest = IsolationForest.grown(points, 1);
        double score = forest.score(apart);
        assertTrue(score > 0.6, () -> "score " + score);
        assertTrue(points.stream().filter(point -> point != apart).allMatch(point -> forest.score(point) < score));
    }

    /** The paper's own reading: where nothing stands out, all scores are about 0.5. */
    @Test
    void anOrdinaryCrowdScoresAboutAHalf() {
        var points = cloud(500);
        var forest = IsolationForest.grown(points, 2);
        double mean = points.stream().mapToDouble(forest::score).average().orElseThrow();
        assertEquals(0.47, mean, 0.05);
    }

    @Test
    void theSameSeedGrowsTheSameForestAndLikePointsAreNoTrouble() {
        var points = cloud(50);
        double[] point = points.getFirst();
        assertEquals(
                IsolationForest.grown(points, 4).score(point),
                IsolationForest.grown(points, 4).score(point));
        var same = List.of(new double[] {1}, new double[] {1}, new double[] {1});
        assertEquals(0.5, IsolationForest.grown(same, 1).score(new double[] {1}), 1e-9);
    }
}
