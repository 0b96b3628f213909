package dev.probity.bench.real;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.bench.quality.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the harnesses write, as they write it. */
final class Measured {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Measured() {}

    /**
     * A way to score series with the product's forest.
     *
     * @param name in words
     * @param score in the standard profile, 100 for a perfect detector and 0 for a silent one; its interval is over series
     * @param threshold that the benchmark chose
     * @param byQuiet the score by days after a word in which only what is stronger is said
     * @param ofKinds the score over each kind of series alone
     */
    record Way(
            String name,
            Estimate score,
            double threshold,
            TreeMap<Double, Double> byQuiet,
            TreeMap<String, Double> ofKinds) {}

    /**
     * The Numenta Anomaly Benchmark.
     *
     * @param series how many
     * @param windows labelled windows in them
     * @param ways the product's own first
     */
    record Nab(int series, int windows, List<Way> ways) {
        Estimate score() {
            return ways.getFirst().score();
        }
    }

    /**
     * An order of reviews.
     *
     * @param name what it goes by
     * @param auc area under its curve of hits and false alarms, 0 to 1
     * @param averagePrecision 0 to 1
     */
    record Order(String name, Estimate auc, Estimate averagePrecision) {}

    /**
     * YelpChi.
     *
     * @param reviews how many
     * @param reviewers who wrote them
     * @param merchants whom they are about
     * @param filtered how many Yelp filtered
     * @param orders the product's first
     */
    record Yelp(int reviews, int reviewers, int merchants, int filtered, List<Order> orders) {}

    /**
     * Conformance of the rules' engine.
     *
     * @param files of public rules
     * @param compiled of them, as they stand
     * @param reasons why others are not, and of how many each is said
     * @param compiledWithValues of them, once placeholders have values
     * @param reasonsWithValues why others are not even then
     * @param samples events for one rule each
     * @param missed ids of rules that did not match theirs
     * @param specification documents in the specification's tests
     * @param unread of them, and why
     */
    record Sigma(
            int files,
            int compiled,
            Map<String, Integer> reasons,
            int compiledWithValues,
            Map<String, Integer> reasonsWithValues,
            int samples,
            List<String> missed,
            int specification,
            List<String> unread) {}

    /** A detector's published scores, of which the standard profile's is asked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Profiles(double standard) {}

    static <T> T read(Path file, Class<T> kind) throws IOException {
        return JSON.readValue(file.toFile(), kind);
    }

    /** Scores in the standard profile that the benchmark publishes, by detector. */
    static Map<String, Double> published(Path file) throws IOException {
        var scores = new TreeMap<String, Double>();
        Map<String, Profiles> all = JSON.readerForMapOf(Profiles.class).readValue(file.toFile());
        all.forEach((detector, profiles) -> scores.put(detector, profiles.standard()));
        return scores;
    }
}
