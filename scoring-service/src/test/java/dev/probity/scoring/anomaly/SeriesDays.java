package dev.probity.scoring.anomaly;

import dev.probity.scoring.anomaly.WorkDay.Figure;
import dev.probity.scoring.event.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/**
 * A series of values judged as the product judges a group: for each day a forest is grown of the days before, as far back as it looks, and every value of the day is compared with it. A value is one figure of a member's
 * day, the others are nought, which no cut ever divides; counts are never negative, so that a value below nought is taken for it.
 *
 * @param rules as the product has them
 */
public record SeriesDays(AnomalyRules rules) {
    /** The product's own settings. */
    public static SeriesDays usual() {
        return new SeriesDays(
                AnomalyStage.rules(dev.probity.scoring.ScoringConfigs.defaults().detectors(), "0"));
    }

    /**
     * How unlike the days before each value is; 0 while there are too few.
     *
     * @param aDay values a day
     */
    public double[] scores(String name, double[] values, int aDay) {
        var scores = new double[values.length];
        var days = new ArrayList<float[]>(values.length);
        for (double value : values) {
            var figures = new float[Figure.COUNT];
            figures[Figure.LOOKS.ordinal()] = (float) Math.max(0, value);
            days.add(figures);
        }
        for (int first = 0; first < values.length; first += aDay) {
            var before = days.subList(Math.max(0, first - aDay * rules.spanDays()), first);
            if (before.size() >= rules.fewest()) {
                judge(name, days, before, first, Math.min(values.length, first + aDay), scores);
            }
        }
        return scores;
    }

    private void judge(String name, List<float[]> days, List<float[]> before, int first, int until, double[] scores) {
        var forest = new GroupForest(List.copyOf(before), rules, Fingerprint.of(name, String.valueOf(first)));
        for (int place = first; place < until; place++) {
            scores[place] = forest.score(days.get(place));
        }
    }
}
