package dev.probity.scoring.trial.nab;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.anomaly.SeriesDays;
import dev.probity.scoring.trial.Drawn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code NabTrial FOLDER OUT} runs the anomaly detector over the benchmark's series as the product grows its forest and as others do, and writes the scores in the standard profile as JSON, with one word a day and otherwise.
 * {@code deploy/bench/run real} starts it. The benchmark chooses the threshold by its labels, as it does for all published detectors.
 */
final class NabTrial {
    private static final int TREES = 30;
    private static final int SAMPLE = 256;
    private static final double FADE = 1.0 / (10 * SAMPLE);
    /** A day is one test in the product. */
    private static final double OWN_QUIET = 1;

    private static final List<Double> QUIET_DAYS = List.of(0.0, 0.25, 0.5, 1.0, 2.0);
    private static final int DRAWS = 200;

    private NabTrial() {}

    /**
     * A way to score series.
     *
     * @param name in words
     * @param score with one word a day; its interval is over series, each draw with a threshold of its own
     * @param threshold that scored best
     * @param byQuiet the score by the days after a word in which only what is stronger is said
     * @param ofKinds the score over each folder of series alone, with the threshold that is best there
     */
    record Way(
            String name,
            Drawn score,
            double threshold,
            TreeMap<Double, Double> byQuiet,
            TreeMap<String, Double> ofKinds) {}

    /**
     * What is written.
     *
     * @param series how many
     * @param windows labelled windows in them
     * @param ways the product's first
     */
    record Told(int series, int windows, List<Way> ways) {}

    public static void main(String[] args) throws IOException {
        var all = NabSeries.all(Path.of(args[0]));
        var days = SeriesDays.usual();
        var watch = new SeriesWatch(TREES, SAMPLE, FADE);
        var grown = new ArrayList<double[]>();
        var learning = new ArrayList<double[]>();
        for (var series : all) {
            grown.add(days.scores(series.name(), series.values(), series.pointsADay()));
            learning.add(watch.scores(series));
            System.out.println((double) grown.size() / all.size());
        }
        var told = new Told(
                all.size(),
                all.stream().mapToInt(series -> series.windows().size()).sum(),
                List.of(
                        way("a forest grown anew for each day, of the days before", all, grown),
                        way("a forest that learns each value once it was judged", all, learning)));
        new ObjectMapper().writeValue(new File(args[1]), told);
    }

    private static Way way(String name, List<NabSeries> all, List<double[]> scores) {
        var byQuiet = new TreeMap<Double, Double>();
        QUIET_DAYS.forEach(quiet ->
                byQuiet.put(quiet, NabScore.best(all, said(all, scores, quiet)).score()));
        var said = said(all, scores, OWN_QUIET);
        return new Way(
                name,
                Drawn.over(all.size(), DRAWS, chosen -> of(all, said, chosen)),
                NabScore.best(all, said).threshold(),
                byQuiet,
                ofKinds(all, said));
    }

    private static List<double[]> said(List<NabSeries> all, List<double[]> scores, double quietDays) {
        var said = new ArrayList<double[]>();
        for (int i = 0; i < all.size(); i++) {
            int span = (int) Math.round(quietDays * all.get(i).pointsADay());
            said.add(SeriesWatch.said(scores.get(i), span));
        }
        return said;
    }

    private static double of(List<NabSeries> all, List<double[]> said, int[] chosen) {
        return NabScore.best(
                        Arrays.stream(chosen).mapToObj(all::get).toList(),
                        Arrays.stream(chosen).mapToObj(said::get).toList())
                .score();
    }

    /** Where nothing is labelled there is nothing to find, and no score. */
    private static TreeMap<String, Double> ofKinds(List<NabSeries> all, List<double[]> said) {
        var kinds = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < all.size(); i++) {
            var name = all.get(i).name();
            kinds.computeIfAbsent(name.substring(0, name.indexOf('/')), any -> new ArrayList<>())
                    .add(i);
        }
        kinds.values()
                .removeIf(places ->
                        places.stream().allMatch(i -> all.get(i).windows().isEmpty()));
        var scores = new TreeMap<String, Double>();
        kinds.forEach((kind, places) -> scores.put(
                kind, of(all, said, places.stream().mapToInt(Integer::intValue).toArray())));
        return scores;
    }
}
