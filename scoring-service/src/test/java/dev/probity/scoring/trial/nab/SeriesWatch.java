package dev.probity.scoring.trial.nab;

import dev.probity.scoring.anomaly.CutForest;
import dev.probity.scoring.event.Fingerprint;
import java.util.ArrayDeque;

/**
 * The product's forest on one series as it goes, which learns each value once it was judged, and one word a day: a span is one test, so that within it only what is stronger than all that
 * was said is said again. The product itself grows a forest anew for each day: {@link dev.probity.scoring.anomaly.SeriesDays}.
 *
 * @param trees of the forest
 * @param sample values that each tree holds
 * @param fade how much more often later values are kept: as forests of a group look back a month
 */
record SeriesWatch(int trees, int sample, double fade) {
    /** How unlike the values before each value is; it is learnt after it was judged. */
    double[] scores(NabSeries series) {
        var forest = new CutForest(1, trees, sample, fade, Fingerprint.of(series.name()));
        var scores = new double[series.length()];
        for (int place = 0; place < scores.length; place++) {
            var value = new float[] {(float) series.values()[place]};
            scores[place] = forest.unlike(value);
            forest.learn(value);
        }
        return scores;
    }

    /** Strength of what is said at each value: what exceeds all that came in the span before it, 0 for the rest. */
    static double[] said(double[] scores, int span) {
        var said = new double[scores.length];
        var largest = new ArrayDeque<Integer>();
        for (int place = 0; place < scores.length; place++) {
            while (!largest.isEmpty() && largest.getFirst() < place - span) {
                largest.removeFirst();
            }
            said[place] = largest.isEmpty() || scores[place] > scores[largest.getFirst()] ? scores[place] : 0;
            while (!largest.isEmpty() && scores[largest.getLast()] <= scores[place]) {
                largest.removeLast();
            }
            if (span > 0) {
                largest.addLast(place);
            }
        }
        return said;
    }
}
