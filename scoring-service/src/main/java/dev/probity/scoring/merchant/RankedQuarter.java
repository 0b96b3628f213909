package dev.probity.scoring.merchant;

import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;

/**
 * The weeks that begin in one quarter: their mean e-value, which is one whatever their dependence; a week of which nothing was said counts as 1. Their product is none:
 * the weeks of an honest crowd depend on each other (ADR 0024).
 */
final class RankedQuarter extends RankedWindow {
    private static final int WEEKS = Math.ceilDiv((int) Horizon.QUARTER.length().toDays(), RankedWeek.DAYS);

    /** Words that a quarter has for one of a week. */
    private static final double STEPS = 4;

    /** Σ (E − 1) of the weeks that are over. */
    private float gained;

    /** ln E of the heaviest of them. */
    float heaviest = Float.NEGATIVE_INFINITY;

    RankedQuarter(int startDay) {
        super(startDay);
    }

    @Override
    Horizon horizon() {
        return Horizon.QUARTER;
    }

    /** Finer than a week's: a week that speaks for the merchant moves the quarter by little, and leaving those out would lift the mean of what is said above 1. */
    @Override
    double step(double step) {
        return step / STEPS;
    }

    /** A week is over. */
    void take(RankedWeek week) {
        gained += (float) Math.expm1(week.logE);
        if (week.logE > heaviest) {
            heaviest = week.logE;
            extremeDay = week.extremeDay;
            extremeReviews = week.extremeReviews;
        }
    }

    /** ln E, with weeks that are not over yet, which gained so much so far. */
    double logE(double gaining) {
        return Math.log1p((gained + gaining) / WEEKS);
    }

    void write(ByteBuffer out) {
        out.putShort((short) startDay)
                .putFloat(gained)
                .putFloat(heaviest)
                .putShort((short) extremeDay)
                .putInt(extremeReviews)
                .putFloat(spoken);
    }

    static RankedQuarter read(ByteBuffer in) {
        var quarter = new RankedQuarter(Short.toUnsignedInt(in.getShort()));
        quarter.gained = in.getFloat();
        quarter.heaviest = in.getFloat();
        quarter.extremeDay = Short.toUnsignedInt(in.getShort());
        quarter.extremeReviews = in.getInt();
        quarter.spoken = in.getFloat();
        return quarter;
    }
}
