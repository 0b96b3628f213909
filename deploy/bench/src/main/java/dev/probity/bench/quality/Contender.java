package dev.probity.bench.quality;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One way of finding insiders, over all stories.
 *
 * @param name how it is called
 * @param outcomes story by story
 */
record Contender(String name, List<Outcome> outcomes) {
    static final List<String> NAMES =
            List.of(Heard.PROBITY, Baselines.UNTICKETED, Baselines.ELSEWHERE, Baselines.FOREST);
    private static final double MONTH = 30;

    /** @param floor decibans below which the product raises no alert; the others have no such line */
    static List<Contender> all(List<Heard> stories, double aDay, double floor) {
        return NAMES.stream()
                .map(name -> new Contender(
                        name,
                        stories.stream()
                                .map(story -> Outcome.of(
                                        story,
                                        name,
                                        aDay,
                                        name.equals(Heard.PROBITY) ? floor : Double.NEGATIVE_INFINITY))
                                .toList()))
                .toList();
    }

    Estimate precision() {
        return pooled(outcome -> outcome.right(), outcome -> outcome.alerts());
    }

    Estimate recall() {
        return recall(insider -> true);
    }

    Estimate recall(Predicate<Told.Insider> such) {
        return pooled(
                outcome -> outcome.catches().stream()
                        .filter(found -> such.test(found.insider()))
                        .count(),
                outcome -> outcome.insiders().values().stream().filter(such).count());
    }

    /** Share of insiders who were found within 30 days of their first act. */
    Estimate recallWithinAMonth() {
        return pooled(
                outcome -> outcome.catches().stream()
                        .filter(found -> found.days() <= MONTH)
                        .count(),
                outcome -> outcome.insiders().size());
    }

    Estimate onDecoys() {
        return pooled(outcome -> outcome.onDecoys(), outcome -> outcome.alerts());
    }

    Estimate averagePrecision() {
        return Bootstrap.of(
                outcomes,
                drawn -> drawn.stream()
                        .mapToDouble(Outcome::averagePrecision)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN));
    }

    /** That share of the found were found by then. */
    Estimate quantile(double share, ToDoubleFunction<Outcome.Catch> what) {
        return Bootstrap.of(outcomes, drawn -> {
            double[] sorted = drawn.stream()
                    .flatMap(outcome -> outcome.catches().stream())
                    .mapToDouble(what)
                    .sorted()
                    .toArray();
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
        });
    }

    long insiders() {
        return outcomes.stream().mapToLong(outcome -> outcome.insiders().size()).sum();
    }

    long alerts() {
        return outcomes.stream().mapToLong(Outcome::alerts).sum();
    }

    long right() {
        return outcomes.stream().mapToLong(Outcome::right).sum();
    }

    /** Days from the first act to the alert of all who were found, in order. */
    double[] daysToAlert() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.catches().stream())
                .mapToDouble(Outcome.Catch::days)
                .sorted()
                .toArray();
    }

    private Estimate pooled(ToDoubleFunction<Outcome> hits, ToDoubleFunction<Outcome> of) {
        return Bootstrap.of(outcomes, drawn -> {
            double[] sums = drawn.stream()
                    .map(outcome -> new double[] {hits.applyAsDouble(outcome), of.applyAsDouble(outcome)})
                    .reduce(new double[2], (sum, next) -> new double[] {sum[0] + next[0], sum[1] + next[1]});
            return sums[1] == 0 ? Double.NaN : sums[0] / sums[1];
        });
    }
}
