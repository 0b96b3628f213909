package dev.probity.scoring.backtest;

import java.util.Comparator;

/**
 * What one alert is about.
 *
 * @param subject as {@code kind:id}
 * @param number 1 at first; one more after each closed case
 */
record Episode(String subject, int number) implements Comparable<Episode> {
    private static final Comparator<Episode> ORDER =
            Comparator.comparing(Episode::subject).thenComparingInt(Episode::number);

    @Override
    public int compareTo(Episode other) {
        return ORDER.compare(this, other);
    }
}
