package dev.probity.bench.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether bills mean what they say.
 *
 * <p>A bill starts at a base rate of 1 in 10,000; a small story has more insiders, for there must be some. So evidence is taken off the bill and laid on the
 * story's own base rate: what that gives is compared with how many really sell.
 */
final class Reliability {
    private static final double[] EDGES = {0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.000_001};
    private static final double PRIOR = -40;

    private Reliability() {}

    /**
     * People whose bills say about the same.
     *
     * @param said mean probability that their bills give
     * @param seen share who sell
     * @param people how many
     */
    record Bin(double said, Estimate seen, long people) {}

    static List<Bin> of(List<Heard> stories) {
        var said = new double[EDGES.length - 1];
        var guilty = new long[EDGES.length - 1];
        var people = new long[EDGES.length - 1];
        for (var story : stories) {
            double rate =
                    story.told().insiders().size() / (double) story.people().size();
            double prior = 10 * Math.log10(rate / (1 - rate));
            for (var person : story.people().keySet()) {
                double evidence = story.bills().getOrDefault(person, PRIOR) - PRIOR;
                double probability = 1 / (1 + Math.pow(10, -(prior + evidence) / 10));
                int bin = bin(probability);
                said[bin] += probability;
                people[bin]++;
                guilty[bin] += story.told().insiders().containsKey(person) ? 1 : 0;
            }
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                bins.add(new Bin(said[i] / people[i], Estimate.share(guilty[i], people[i]), people[i]));
            }
        }
        return bins;
    }

    private static int bin(double probability) {
        int bin = 0;
        while (probability >= EDGES[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
