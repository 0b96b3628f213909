package dev.probity.scoring.trial.nab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/**
 * A tool for whoever works on detectors: {@code NabTrial FOLDER} runs the anomaly detector over the benchmark's series and prints its score in the standard
 * profile, with one word a day and otherwise. The benchmark chooses the threshold by its labels, as it does for all published detectors.
 */
final class NabTrial {
    private static final int TREES = 30;
    private static final int SAMPLE = 256;
    private static final double FADE = 1.0 / (10 * SAMPLE);
    private static final double[] QUIET_DAYS = {0, 0.25, 0.5, 1, 2};

    private NabTrial() {}

    public static void main(String[] args) throws IOException {
        var all = NabSeries.all(Path.of(args[0]));
        System.out.println(all.size() + " series");
        var watch = new SeriesWatch(TREES, SAMPLE, FADE);
        var scores = all.stream().map(watch::scores).toList();
        for (double quiet : QUIET_DAYS) {
            var said = new ArrayList<double[]>();
            for (int i = 0; i < all.size(); i++) {
                int span = (int) Math.round(quiet * all.get(i).pointsADay());
                said.add(SeriesWatch.said(scores.get(i), span));
            }
            var result = NabScore.best(all, said);
            System.out.printf(
                    Locale.ROOT, "quiet for %.2f days: %.1f at %.3f%n", quiet, result.score(), result.threshold());
        }
    }
}
