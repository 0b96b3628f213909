package dev.probity.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ratings of traders by traders in the shared data.
 *
 * @param all the ratings, in order of time
 */
record Ratings(List<Rating> all) {
    private static final double TOGETHER_SECONDS = 3_600;
    private static final int SEVERAL = 3;

    /**
     * One of them.
     *
     * @param rater who rated
     * @param ratee whom
     * @param rating −10 to 10
     * @param seconds when, since the epoch
     */
    record Rating(String rater, String ratee, String rating, double seconds) {}

    private record Two(String one, String other) {}

    static Ratings in(Path file) throws IOException {
        return new Ratings(CloudTrailDay.unpacked(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Rating(cells[0], cells[1], cells[2], Double.parseDouble(cells[3])))
                .sorted(Comparator.comparingDouble(Rating::seconds))
                .toList());
    }

    /** Raters who with one and the same other rated several traders alike, each time within an hour of each other. */
    Set<String> inLockStep() {
        Map<Two, Integer> together = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(Rating::ratee)).values().forEach(of -> {
            for (int i = 0; i < of.size(); i++) {
                var one = of.get(i);
                for (var other : of.subList(i + 1, of.size())) {
                    if (other.seconds() - one.seconds() > TOGETHER_SECONDS) {
                        break;
                    }
                    if (!other.rater().equals(one.rater()) && other.rating().equals(one.rating())) {
                        together.merge(two(one.rater(), other.rater()), 1, Integer::sum);
                    }
                }
            }
        });
        Set<String> raters = new HashSet<>();
        together.forEach((two, times) -> {
            if (times >= SEVERAL) {
                raters.add(two.one());
                raters.add(two.other());
            }
        });
        return raters;
    }

    /** Traders whom two such raters rated alike within an hour. */
    Set<String> ratedInLockStep() {
        var raters = inLockStep();
        Set<String> traders = new HashSet<>();
        all.stream().collect(Collectors.groupingBy(Rating::ratee)).forEach((trader, of) -> {
            var theirs = of.stream().filter(one -> raters.contains(one.rater())).toList();
            for (int i = 1; i < theirs.size(); i++) {
                var one = theirs.get(i - 1);
                var other = theirs.get(i);
                if (other.seconds() - one.seconds() <= TOGETHER_SECONDS
                        && other.rating().equals(one.rating())) {
                    traders.add(trader);
                }
            }
        });
        return traders;
    }

    private static Two two(String rater, String other) {
        return rater.compareTo(other) < 0 ? new Two(rater, other) : new Two(other, rater);
    }
}
