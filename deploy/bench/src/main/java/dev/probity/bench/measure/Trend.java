package dev.probity.bench.measure;

import java.util.Arrays;
import java.util.List;

/** The slope through points by Theil and Sen: the median of all pairs' slopes, which a few outliers cannot bend. */
public final class Trend {

    /**
     * One observation.
     *
     * @param x where
     * @param y what was seen there
     */
    public record Point(double x, double y) {}

    private Trend() {}

    /** The change of y per unit of x; 0 where all points share one x or only one point is given. */
    public static double slope(List<Point> points) {
        double[] slopes = new double[points.size() * (points.size() - 1) / 2];
        int filled = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double run = points.get(j).x() - points.get(i).x();
                if (run != 0) {
                    slopes[filled++] = (points.get(j).y() - points.get(i).y()) / run;
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, filled);
        Arrays.sort(sorted);
        return filled == 0 ? 0 : Spread.middle(sorted);
    }
}
