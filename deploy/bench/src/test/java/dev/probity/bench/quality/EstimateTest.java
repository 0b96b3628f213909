package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void wilsonsIntervalOfAShare() {
        var half = Estimate.share(50, 100);
        assertEquals(0.4038, half.low(), 0.0005);
        assertEquals(0.5962, half.high(), 0.0005);
        var none = Estimate.share(0, 1000);
        assertEquals(0, none.low());
        assertEquals(0.00383, none.high(), 0.0001);
        assertEquals("–", Estimate.share(0, 0).text("%.2f"));
    }

    @Test
    void theBootstrapOfAMeanIsAboutItsStandardError() {
        var numbers =
                IntStream.range(0, 400).mapToObj(i -> i % 2 == 0 ? 0.0 : 1.0).toList();
        var mean = Bootstrap.of(
                numbers,
                drawn -> drawn.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
        assertEquals(0.5, mean.value());
        assertEquals(0.5 - 1.96 * 0.025, mean.low(), 0.01);
        assertEquals(0.5 + 1.96 * 0.025, mean.high(), 0.01);
    }

    @Test
    void oneStoryHasNoInterval() {
        var one = Bootstrap.of(List.of(3.0), drawn -> drawn.getFirst());
        assertEquals("3.0", one.text("%.1f"));
        assertTrue(Double.isNaN(one.low()));
    }
}
