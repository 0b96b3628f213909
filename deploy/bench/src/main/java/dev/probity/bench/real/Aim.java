package dev.probity.bench.real;

import dev.probity.bench.quality.Estimate;

/**
 * A figure that is aimed at, beside what was found.
 *
 * @param words what is aimed at
 * @param least the figure from which it is reached
 * @param found what was found
 * @param format of the figure
 */
record Aim(String words, double least, Estimate found, String format) {
    /** Said of the figure itself; that chance alone may have carried it over is said too. */
    String verdict() {
        if (!(found.value() >= least)) {
            return "**not reached**";
        }
        return found.low() < least ? "reached; the interval begins below" : "reached";
    }

    /** Cells of a row. */
    String[] row() {
        return new String[] {words, found.text(format), verdict()};
    }
}
