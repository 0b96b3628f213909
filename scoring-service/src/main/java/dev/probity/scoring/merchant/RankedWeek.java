package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.PValue;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The greatest surprise of one week with reviews, and what it weighs: one test a week.
 *
 * <p>A surprise is −ln of a p-value, or the greatest ln E so far, under a model of innocence. Such models are too light in the tail for honest crowds, whose reviews depend on each other: so that
 * the surprise is ranked among like merchants' weeks, and never weighs more than its rank (ADR 0024).
 */
final class RankedWeek extends RankedWindow {
    static final int DAYS = (int) Horizon.WEEK.length().toDays();

    /** Bins that like merchants' weeks are sorted into. */
    static final int BINS = 40;

    /** Bins for each doubling of 1 − ln p. */
    private static final double BINS_A_DOUBLING = 4;

    /** Weeks of like merchants below which their ranks say nothing. */
    private static final double FEWEST_RANKS = 100;

    /** The greatest surprise so far, at least 0. */
    float surprise;

    /** ln E as last judged; 0 before. */
    float logE;

    /** Whether anything was judged. */
    boolean judged;
    /** Whether its quarter and the like were told of it. */
    boolean told;

    RankedWeek(int startDay) {
        super(startDay);
    }

    @Override
    Horizon horizon() {
        return Horizon.WEEK;
    }

    @Override
    double step(double step) {
        return step;
    }

    int lastDay() {
        return startDay + DAYS - 1;
    }

    /**
     * ln E of a week: the smaller of the model's and of what its rank among like merchants' weeks is worth, so that either may be wrong. 0 until enough of them
     * are known.
     */
    static double logE(double model, float surprise, float @Nullable [] like) {
        if (like == null || !known(like)) {
            return 0;
        }
        double above = sum(like, bin(surprise));
        return Math.min(model, Math.log(PValue.calibrate((1 + above) / (1 + sum(like, 0)))));
    }

    /** Whether enough of like merchants' weeks are known to be ranked among. */
    static boolean known(float @Nullable [] like) {
        return like != null && sum(like, 0) >= FEWEST_RANKS;
    }

    private static double sum(float[] like, int from) {
        double sum = 0;
        for (int bin = from; bin < BINS; bin++) {
            sum += like[bin];
        }
        return sum;
    }

    /** The same where the surprise is all that the model says. */
    static double logE(float surprise, float @Nullable [] like) {
        return logE(Math.log(PValue.calibrate(Math.exp(-surprise))), surprise, like);
    }

    private static int bin(float surprise) {
        double doublings = Math.log1p(surprise) / Math.log(2);
        return Math.clamp((int) Math.floor(BINS_A_DOUBLING * doublings), 0, BINS - 1);
    }

    /** This week as the row of the like takes it. */
    float[] row() {
        var row = new float[BINS];
        row[bin(surprise)] = 1;
        return row;
    }

    /** A surprise that will not be taken back. */
    void surprise(float surpriseOfDay, int day, int reviews) {
        if (!judged || surpriseOfDay > surprise) {
            surprise = surpriseOfDay;
            extremeDay = day;
            extremeReviews = reviews;
        }
        judged = true;
    }

    void write(ByteBuffer out) {
        out.putShort((short) startDay)
                .putFloat(surprise)
                .putShort((short) extremeDay)
                .putInt(extremeReviews)
                .putFloat(logE)
                .putFloat(spoken)
                .put((byte) (judged ? 1 : 0))
                .put((byte) (told ? 1 : 0));
    }

    static RankedWeek read(ByteBuffer in) {
        var week = new RankedWeek(Short.toUnsignedInt(in.getShort()));
        week.surprise = in.getFloat();
        week.extremeDay = Short.toUnsignedInt(in.getShort());
        week.extremeReviews = in.getInt();
        week.logE = in.getFloat();
        week.spoken = in.getFloat();
        week.judged = in.get() == 1;
        week.told = in.get() == 1;
        return week;
    }
}
