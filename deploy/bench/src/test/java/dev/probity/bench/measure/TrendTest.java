package dev.probity.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.bench.measure.Trend.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void straightLineHasItsSlope() {
        List<Point> points =
                IntStream.range(0, 20).mapToObj(i -> new Point(i, 5 + 3.0 * i)).toList();
        assertEquals(3, Trend.slope(points), 1e-9);
    }

    @Test
    void oneWildPointDoesNotBendIt() {
        List<Point> points = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> new Point(i, 7)).toList());
        points.set(19, new Point(19, 1e9));
        assertEquals(0, Trend.slope(points), 1e-9);
    }

    @Test
    void pointsAboveEachOtherHaveNone() {
        assertEquals(0, Trend.slope(List.of(new Point(1, 1), new Point(1, 5))));
        assertEquals(0, Trend.slope(List.of(new Point(1, 1))));
        assertEquals(0, Trend.slope(List.of()));
    }
}
