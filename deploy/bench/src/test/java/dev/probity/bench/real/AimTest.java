package dev.probity.bench.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.bench.quality.Estimate;
import org.junit.jupiter.api.Test;

class AimTest {
    private static String verdict(double value, double low) {
        return new Aim("", 0.77, new Estimate(value, low, 1), "%.3f").verdict();
    }

    @Test
    void aimIsReachedByTheFigureAndItsIntervalIsSaid() {
        assertEquals("reached", verdict(0.77, 0.77));
        assertEquals("reached; the interval begins below", verdict(0.7701, 0.762));
        assertEquals("**not reached**", verdict(0.7699, 0.76));
        assertEquals("**not reached**", verdict(Double.NaN, Double.NaN));
    }
}
