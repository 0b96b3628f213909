package dev.probity.bench.quality;

import java.util.Locale;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure; not a number where it has none
 * @param low lower end; not a number where there was too little to say
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    private static final double Z = 1.96;

    /** A share, with Wilson's interval, which holds for rare things too. */
    public static Estimate share(long hits, long of) {
        if (of == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double p = (double) hits / of;
        double spread = 1 + Z * Z / of;
        double middle = (p + Z * Z / (2.0 * of)) / spread;
        double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / spread;
        return new Estimate(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The figure and its interval, each in that format; a dash where there is none. */
    public String text(String format) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String middle = String.format(Locale.ROOT, format, value);
        if (!Double.isFinite(low)) {
            return middle;
        }
        return middle + " (" + String.format(Locale.ROOT, format, low) + "–" + String.format(Locale.ROOT, format, high)
                + ")";
    }
}
