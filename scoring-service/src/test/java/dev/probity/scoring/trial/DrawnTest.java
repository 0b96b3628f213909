package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals by drawing anew. */
class DrawnTest {
    private static double mean(int[] chosen) {
        return Arrays.stream(chosen).average().orElseThrow();
    }

    @Test
    void meanOfManyLiesInAnIntervalAsWideAsItsStandardErrorSays() {
        var drawn = Drawn.over(101, 1_000, DrawnTest::mean);
        assertEquals(50, drawn.value());
        // of 0 … 100 the standard deviation is 29.15, of their mean a tenth of it
        assertEquals(50 - 1.96 * 2.9, drawn.low(), 0.8);
        assertEquals(50 + 1.96 * 2.9, drawn.high(), 0.8);
    }

    @Test
    void whatIsTheSameInEveryDrawHasNoWidth() {
        var drawn = Drawn.over(7, 50, chosen -> 3);
        assertEquals(new Drawn(3, 3, 3), drawn);
    }

    @Test
    void twoAndAHalfOfAHundredLieBeyondEachEnd() {
        var drawn = Drawn.of(0, IntStream.range(0, 200).asDoubleStream().toArray());
        assertEquals(5, drawn.low());
        assertEquals(194, drawn.high());
        assertTrue(drawn.low() < drawn.high());
    }
}
