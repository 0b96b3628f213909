package dev.probity.bench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well a score sets the guilty before the others. */
final class Ranking {
    private Ranking() {}

    /**
     * A point of a precision–recall curve.
     *
     * @param recall share of the guilty that is reached
     * @param precision share of the guilty among those reached
     */
    record Point(double recall, double precision) {}

    /** The curve's points, one for each different score; those alike are reached together, in which order never counts. */
    static List<Point> curve(Map<String, Double> scores, Set<String> guilty) {
        var ranked = scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        var points = new ArrayList<Point>();
        int found = 0;
        for (int i = 0; i < ranked.size(); i++) {
            found += guilty.contains(ranked.get(i).getKey()) ? 1 : 0;
            boolean last = i + 1 == ranked.size()
                    || !ranked.get(i + 1).getValue().equals(ranked.get(i).getValue());
            if (last && !guilty.isEmpty()) {
                points.add(new Point((double) found / guilty.size(), found / (i + 1.0)));
            }
        }
        return points;
    }

    /** Area under the curve as steps; whoever has no score is never reached. */
    static double averagePrecision(Map<String, Double> scores, Set<String> guilty) {
        double sum = 0;
        double before = 0;
        for (var point : curve(scores, guilty)) {
            sum += (point.recall() - before) * point.precision();
            before = point.recall();
        }
        return guilty.isEmpty() ? Double.NaN : sum;
    }

    /** 2PR/(P+R) of those at or above a threshold. */
    static double f1(Map<String, Double> scores, Set<String> guilty, double threshold) {
        long flagged =
                scores.values().stream().filter(score -> score >= threshold).count();
        long right = scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= threshold && guilty.contains(entry.getKey()))
                .count();
        return guilty.isEmpty() ? Double.NaN : 2.0 * right / (flagged + guilty.size());
    }

    /** The best that any threshold gives: what is possible, not what is reached. */
    static double bestF1(Map<String, Double> scores, Set<String> guilty) {
        return curve(scores, guilty).stream()
                .mapToDouble(point -> point.recall() == 0
                        ? 0
                        : 2 * point.recall() * point.precision() / (point.recall() + point.precision()))
                .max()
                .orElse(guilty.isEmpty() ? Double.NaN : 0);
    }
}
