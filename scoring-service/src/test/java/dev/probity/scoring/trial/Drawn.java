package dev.probity.scoring.trial;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A figure with its 95 % interval, by bootstrap (Efron 1979): what it is over as many things drawn anew, with replacement.
 *
 * @param value the figure over all
 * @param low lower end
 * @param high upper end
 */
public record Drawn(double value, double low, double high) {
    private static final double TAIL = 0.025;

    /** Of what was drawn already. */
    public static Drawn of(double value, double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        int tail = (int) (sorted.length * TAIL);
        return new Drawn(value, sorted[tail], sorted[sorted.length - 1 - tail]);
    }

    /**
     * Draws so many times; the same every time that it is asked.
     *
     * @param things how many there are to draw from
     * @param figure the figure over some of them, each as often as its place is named
     */
    public static Drawn over(int things, int draws, ToDoubleFunction<int[]> figure) {
        var random = new Random(1);
        var drawn = IntStream.range(0, draws)
                .mapToDouble(draw -> figure.applyAsDouble(IntStream.range(0, things)
                        .map(any -> random.nextInt(things))
                        .toArray()))
                .toArray();
        return of(figure.applyAsDouble(IntStream.range(0, things).toArray()), drawn);
    }
}
