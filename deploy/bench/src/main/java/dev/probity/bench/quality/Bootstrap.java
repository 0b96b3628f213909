package dev.probity.bench.quality;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How far a figure might have come out otherwise, had other stories been told: stories are drawn anew, with replacement. */
final class Bootstrap {
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 20_261_127;

    private Bootstrap() {}

    /** The mean of one figure a story. */
    static Estimate mean(List<Double> figures) {
        return of(
                figures,
                drawn -> drawn.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
    }

    /**
     * The figure over all, with its 95 % percentile interval.
     *
     * @param drawn what is drawn: stories, or people
     * @param figure the figure over a draw; not a number where it has none
     */
    static <T> Estimate of(List<T> drawn, ToDoubleFunction<List<T>> figure) {
        double value = figure.applyAsDouble(drawn);
        if (drawn.size() < 2) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        var random = new SplittableRandom(SEED);
        var values = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> figure.applyAsDouble(random.ints(drawn.size(), 0, drawn.size())
                        .mapToObj(drawn::get)
                        .toList()))
                .filter(Double::isFinite)
                .toArray();
        if (values.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        Arrays.sort(values);
        return new Estimate(
                value,
                values[(int) (TAIL * (values.length - 1))],
                values[(int) Math.ceil((1 - TAIL) * (values.length - 1))]);
    }
}
