package dev.probity.scoring.trial.nab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The benchmark's standard profile (Lavin and Ahmad, <i>Evaluating real-time anomaly detection algorithms</i>, ICMLA 2015): a window's first detection counts
 * for the more the earlier it comes, a missed window costs 1, a false alarm up to 0.11; 0 is a detector that says nothing, 100 a perfect one. The benchmark
 * itself chooses the one threshold, the same for all series, that scores best.
 */
final class NabScore {
    private static final double FALSE_ALARM = 0.11;
    private static final double STEEPNESS = 5;
    private static final double FAR = 3;

    private NabScore() {}

    /**
     * A detector's result.
     *
     * @param score 0..100, below 0 for worse than silence
     * @param threshold that was chosen
     */
    record Result(double score, double threshold) {}

    /** One point above some threshold. */
    private record Alarm(double strength, int series, int place) {}

    /** Best score over all thresholds; strengths of what is no alarm are 0. */
    static Result best(List<NabSeries> all, List<double[]> strengths) {
        int windows = all.stream().mapToInt(series -> series.windows().size()).sum();
        var first = all.stream().map(series -> unseen(series.windows().size())).toList();
        double raw = -windows;
        var best = new Result(0, Double.POSITIVE_INFINITY);
        var alarms = alarms(all, strengths);
        for (int i = 0; i < alarms.size(); i++) {
            var alarm = alarms.get(i);
            raw += gain(all.get(alarm.series()), alarm.place(), first.get(alarm.series()));
            boolean whole = i + 1 == alarms.size() || alarms.get(i + 1).strength() < alarm.strength();
            double score = 100 * (raw + windows) / (2.0 * windows);
            if (whole && score > best.score()) {
                best = new Result(score, alarm.strength());
            }
        }
        return best;
    }

    private static int[] unseen(int windows) {
        var first = new int[windows];
        Arrays.fill(first, Integer.MAX_VALUE);
        return first;
    }

    private static List<Alarm> alarms(List<NabSeries> all, List<double[]> strengths) {
        var alarms = new ArrayList<Alarm>();
        for (int series = 0; series < all.size(); series++) {
            for (int place = all.get(series).probation();
                    place < all.get(series).length();
                    place++) {
                double strength = strengths.get(series)[place];
                if (strength > 0) {
                    alarms.add(new Alarm(strength, series, place));
                }
            }
        }
        alarms.sort(Comparator.comparingDouble(Alarm::strength).reversed());
        return alarms;
    }

    /** What one more alarm adds; notes it where it is its window's first so far. */
    private static double gain(NabSeries series, int place, int[] first) {
        NabSeries.Window before = null;
        for (int i = 0; i < first.length; i++) {
            var window = series.windows().get(i);
            if (window.holds(place)) {
                if (place > first[i]) {
                    return 0;
                }
                double was = first[i] == Integer.MAX_VALUE ? -1 : seen(window, first[i]);
                first[i] = place;
                return seen(window, place) - was;
            }
            before = window.last() < place ? window : before;
        }
        return before == null ? -FALSE_ALARM : FALSE_ALARM * sigmoid((place - before.last()) / (before.width() - 1.0));
    }

    private static double seen(NabSeries.Window window, int place) {
        double position = -(window.last() - place + 1) / (double) window.width();
        return sigmoid(position) / sigmoid(-1);
    }

    private static double sigmoid(double position) {
        return position > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * position)) - 1;
    }
}
