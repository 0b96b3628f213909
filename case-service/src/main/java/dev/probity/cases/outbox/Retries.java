package dev.probity.cases.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is tried again: twice as long each time, scattered so that what failed together doesn't come back together.
 *
 * @param first pause after the first try
 * @param longest pause ever
 * @param tries after so many it is given up; 0 for never
 */
public record Retries(Duration first, Duration longest, int tries) {
    /** Share of a pause by which it may be shorter or longer. */
    private static final double SCATTER = 0.2;

    private static final int MOST_DOUBLINGS = 30;

    public Retries {
        if (!first.isPositive() || longest.compareTo(first) < 0 || tries < 0) {
            throw new IllegalArgumentException("pauses grow from the first to the longest, and tries are counted");
        }
    }

    /** Empty where it is to be given up after so many tries. */
    public Optional<Duration> after(int tried, RandomGenerator random) {
        if (tries > 0 && tried >= tries) {
            return Optional.empty();
        }
        var doubled = first.toMillis() * Math.pow(2, Math.clamp(tried - 1, 0, MOST_DOUBLINGS));
        var scattered = Math.min(doubled, longest.toMillis()) * (1 + SCATTER * (2 * random.nextDouble() - 1));
        return Optional.of(Duration.ofMillis(Math.round(scattered)));
    }
}
