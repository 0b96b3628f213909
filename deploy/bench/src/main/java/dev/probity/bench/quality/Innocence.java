package dev.probity.bench.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the promise is measured by: stories in which nobody does wrong. */
final class Innocence {
    private final List<Heard> stories;

    Innocence(List<Heard> stories) {
        this.stories = stories;
    }

    /**
     * One person's windows under one detector.
     *
     * @param sum sum of their e-values
     * @param count how many
     */
    private record Sum(double sum, int count) {
        Sum plus(double more) {
            return new Sum(sum + more, count + 1);
        }
    }

    /**
     * A detector's mean e-value over windows; people, whose windows hang together, are what is drawn.
     *
     * @param mean the mean with its interval
     * @param windows over how many windows
     * @param people of how many subjects
     */
    record Mean(Estimate mean, long windows, int people) {}

    /** By detector and horizon. */
    Map<String, Mean> means() {
        var sums = new TreeMap<String, Map<String, Sum>>();
        for (int i = 0; i < stories.size(); i++) {
            for (var word : stories.get(i).windows()) {
                sums.computeIfAbsent(word.detector() + ", " + word.horizon(), any -> new HashMap<>())
                        .merge(
                                i + " " + word.subject(),
                                new Sum(word.eValue(), 1),
                                (before, one) -> before.plus(one.sum()));
            }
        }
        var means = new TreeMap<String, Mean>();
        sums.forEach((name, people) -> {
            var all = List.copyOf(people.values());
            long windows = all.stream().mapToLong(Sum::count).sum();
            means.put(name, new Mean(Bootstrap.of(all, Innocence::mean), windows, all.size()));
        });
        return means;
    }

    private static double mean(List<Sum> drawn) {
        return drawn.stream().mapToDouble(Sum::sum).sum()
                / drawn.stream().mapToDouble(Sum::count).sum();
    }

    long people() {
        return stories.stream().mapToLong(story -> story.people().size()).sum();
    }

    double staffYears() {
        return stories.stream()
                .mapToDouble(story -> story.done().plan().staffYears())
                .sum();
    }

    /** Share of innocent staff whose bill ever reached so many decibans. */
    Estimate everAbove(double decibans) {
        long crossed = stories.stream()
                .flatMap(story -> Heard.of(story.bills(), "staff").values().stream())
                .filter(peak -> peak >= decibans)
                .count();
        return Estimate.share(crossed, people());
    }

    /** The same for any other kind of subject: how many, for nobody counts how many parties there are of which nothing was said. */
    long othersAbove(double decibans) {
        return stories.stream()
                .flatMap(story -> story.bills().entrySet().stream())
                .filter(bill -> !bill.getKey().startsWith("staff:") && bill.getValue() >= decibans)
                .count();
    }
}
