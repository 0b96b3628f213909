package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final double EXACT = 1e-12;

    @Test
    void averagePrecisionIsTheMeanPrecisionAtEachGuiltyRank() {
        var scores = Map.of("a", 9.0, "b", 8.0, "c", 7.0, "d", 6.0);
        assertEquals((1 + 2 / 3.0) / 2, Ranking.averagePrecision(scores, Set.of("a", "c")), EXACT);
        assertEquals(1, Ranking.averagePrecision(scores, Set.of("a", "b")), EXACT);
    }

    @Test
    void thoseWithTheSameScoreAreReachedTogether() {
        var scores = Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0);
        assertEquals(0.25, Ranking.averagePrecision(scores, Set.of("c")), EXACT);
    }

    @Test
    void whoeverHasNoScoreIsNeverReached() {
        assertEquals(0.5, Ranking.averagePrecision(Map.of("a", 1.0), Set.of("a", "unseen")), EXACT);
        assertEquals(0, Ranking.averagePrecision(Map.of(), Set.of("unseen")), EXACT);
        assertTrue(Double.isNaN(Ranking.averagePrecision(Map.of("a", 1.0), Set.of())));
    }

    @Test
    void chanceReachesTheShareOfTheGuilty() {
        var random = new SplittableRandom(5);
        double sum = 0;
        for (int round = 0; round < 200; round++) {
            var scores = new HashMap<String, Double>();
            for (int i = 0; i < 200; i++) {
                scores.put("p" + i, random.nextDouble());
            }
            sum += Ranking.averagePrecision(
                    scores, Set.of("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10"));
        }
        assertEquals(0.05, sum / 200, 0.03);
    }

    @Test
    void f1WeighsThoseFlaggedAgainstThoseGuilty() {
        var scores = Map.of("a", 3.0, "b", 1.0, "c", -2.0, "d", -9.0);
        assertEquals(2 * 1 / (2.0 + 2), Ranking.f1(scores, Set.of("a", "c"), 0), EXACT);
        assertEquals(2 * 2 / (3.0 + 2), Ranking.bestF1(scores, Set.of("a", "c")), EXACT);
        assertEquals(0, Ranking.f1(scores, Set.of("e"), 0), EXACT);
    }
}
