package dev.probity.scoring.finding;

import java.math.BigDecimal;

/** Integer thousandths of a deciban, so that a bill adds up exactly. */
public final class Decibans {
    /** Weight given to an e-value of 0, which no finite number of decibans expresses. */
    public static final int LEAST = -300_000;

    private static final int PER_DECIBAN = 1000;

    private Decibans() {}

    /** 10·log10 E, rounded down so that rounding never speaks against anyone. */
    public static int ofE(double eValue) {
        double milli = Math.floor(10 * PER_DECIBAN * Math.log10(eValue));
        return milli < LEAST ? LEAST : (int) milli;
    }

    /** The e-value of that weight. */
    public static double toE(double milliDecibans) {
        return Math.pow(10, milliDecibans / (10 * PER_DECIBAN));
    }

    /** Decibans with at most three decimals. */
    public static BigDecimal shown(int milliDecibans) {
        var decimal = BigDecimal.valueOf(milliDecibans, 3).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Thousandths from decibans. */
    public static int parse(double decibans) {
        return (int) Math.round(decibans * PER_DECIBAN);
    }
}
