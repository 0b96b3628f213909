package dev.probity.scoring.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where a day stands among the group's days of late and of the same day: exact for whoever is exchangeable with them (EVIDENCE §3). */
final class Ranks {
    private final double[] sorted;

    private Ranks(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @param before kept days, of which those that could not be judged are passed over
     * @param today how unlike the members are today, the one who is asked about among them
     */
    static Ranks of(List<StoredDay> before, double[] today) {
        var past = before.stream().mapToDouble(StoredDay::unlike).filter(unlike -> !Double.isNaN(unlike));
        var all = DoubleStream.concat(past, Arrays.stream(today)).sorted().toArray();
        return new Ranks(all);
    }

    int size() {
        return sorted.length;
    }

    /** Share of the days that are at least as unlike, the very day among them. */
    double p(double unlike) {
        int place = Arrays.binarySearch(sorted, unlike);
        int first = place < 0 ? -place - 1 : place;
        while (first > 0 && sorted[first - 1] == unlike) {
            first--;
        }
        return (sorted.length - first) / (double) sorted.length;
    }
}
