package dev.probity.simulator.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChanceTest {
    private static final int DRAWS = 200_000;

    private static void meanIs(double expected, double tolerance, DoubleSupplier draw) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += draw.getAsDouble();
        }
        assertEquals(expected, sum / DRAWS, tolerance);
    }

    @Test
    void distributionsHaveTheirMeans() {
        Rng rng = new Rng(1, 2, 3);
        meanIs(0.5, 0.005, rng::unit);
        meanIs(3, 0.05, () -> rng.exponential(3));
        meanIs(0, 0.02, rng::normal);
        meanIs(4, 0.05, () -> rng.poisson(4));
        meanIs(80, 0.3, () -> rng.poisson(80));
        meanIs(0.25, 0.005, () -> rng.beta(0.25, 7));
        meanIs(2.5, 0.05, () -> rng.gamma(2.5));
        meanIs(0.4, 0.02, () -> rng.gamma(0.4));
        meanIs(1.25, 0.01, () -> rng.weighted(new double[] {1, 1, 2}));
    }

    @Property
    void numbersBelowABoundStayBelowIt(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Rng rng = new Rng(seed, 1, 1);
        for (int i = 0; i < 50; i++) {
            int drawn = rng.below(bound);
            assertTrue(drawn >= 0 && drawn < bound);
        }
    }

    @Test
    void popularityFallsWithRankAndReachesTheTail() {
        Zipf zipf = new Zipf(1_000, 0.85);
        Rng rng = new Rng(5, 5, 5);
        int[] counts = new int[1_000];
        for (int i = 0; i < DRAWS; i++) {
            counts[zipf.rank(rng)]++;
        }
        assertTrue(counts[0] > 3 * counts[9] && counts[9] > 3 * counts[99]);
        assertTrue(java.util.Arrays.stream(counts).allMatch(n -> n > 0));
    }
}
