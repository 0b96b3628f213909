package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Counts;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * How many reviews a day a merchant gets: its own past, silent days included.
 *
 * <p>The forecast is the own rate, a gamma distribution that begins as like merchants' and fades; a day is a negative binomial around it.
 */
final class ReviewRate {
    /** Longest silence that is gone through day by day; a longer one leaves the same. */
    private static final int LONGEST_SILENCE = 90;

    /** Like merchants' days may be this wild at most: the variance of their rate by the square of its mean. */
    private static final double MOST_WILDNESS = 50;

    private float days;
    private float reviews;
    /** Last closed day; −1 before the first. */
    private int closed = -1;
    /** First day ever seen; −1 before. */
    private int first = -1;

    void begin(int day) {
        if (first < 0) {
            first = day;
            closed = day - 1;
        }
    }

    /** Whether there is enough of a past to judge a day by. */
    boolean settled(int day, RingRules rules) {
        return first >= 0 && day - first >= rules.settlingDays();
    }

    /** Reviews that are expected on a day. */
    double usual(float @Nullable [] like, RingRules rules) {
        return forecast(like, rules).mean();
    }

    /** What a day is measured against: as wild as the like merchants' days, and never less than an operator said. */
    Counts forecast(float @Nullable [] like, RingRules rules) {
        boolean known = like != null && like[ReviewFigures.MERCHANT_DAYS] >= ReviewFigures.FEWEST_DAYS;
        double usual = known && like != null
                ? Math.max(like[ReviewFigures.REVIEWS] / like[ReviewFigures.MERCHANT_DAYS], 1e-4)
                : rules.absentMean();
        double seen = reviews + usual * rules.priorDays();
        double mean = seen / (days + rules.priorDays());
        double wildness = 1 / rules.shape();
        if (known && like != null && like[ReviewFigures.SQUARES] > 0) {
            wildness = Math.clamp(like[ReviewFigures.EXCESS] / like[ReviewFigures.SQUARES], wildness, MOST_WILDNESS);
        }
        return new Counts(mean, 1 / (1 / seen + wildness));
    }

    /**
     * How surprising it is that a week's most extreme day has that count: −ln p, at least 0. Given that the week has reviews at all, for of a silent week nothing is
     * ever said; and the most extreme of seven days, dependent or not.
     */
    float surprise(int count, float @Nullable [] like, RingRules rules) {
        var usual = forecast(like, rules);
        double active = -Math.expm1(RankedWeek.DAYS * Math.log1p(-usual.tail(1)));
        double p = RankedWeek.DAYS * Math.max(usual.tail(count), Double.MIN_NORMAL) / active;
        return (float) Math.max(0, -Math.log(p));
    }

    /** Closes a day, and the silent days before it; gives the figures that the like are told. */
    float[] close(int day, int count, float @Nullable [] like, RingRules rules) {
        var told = new float[ReviewFigures.SQUARES + 1];
        for (int silent = Math.max(closed + 1, day - LONGEST_SILENCE); silent < day; silent++) {
            close(told, 0, like, rules);
        }
        close(told, count, like, rules);
        closed = Math.max(closed, day);
        return told;
    }

    private void close(float[] told, int count, float @Nullable [] like, RingRules rules) {
        double mean = forecast(like, rules).mean();
        told[ReviewFigures.MERCHANT_DAYS]++;
        told[ReviewFigures.REVIEWS] += count;
        told[ReviewFigures.EXCESS] += (float) ((count - mean) * (count - mean) - mean);
        told[ReviewFigures.SQUARES] += (float) (mean * mean);
        days = days * (float) rules.pastFade() + 1;
        reviews = reviews * (float) rules.pastFade() + count;
    }

    void write(ByteBuffer out) {
        out.putFloat(days).putFloat(reviews).putShort((short) closed).putShort((short) first);
    }

    static ReviewRate read(ByteBuffer in) {
        var rate = new ReviewRate();
        rate.days = in.getFloat();
        rate.reviews = in.getFloat();
        rate.closed = in.getShort();
        rate.first = in.getShort();
        return rate;
    }
}
