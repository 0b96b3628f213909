package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Counts;
import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * How many reviews a day a merchant gets: its own past, silent days included, and the evidence of the days of each window.
 *
 * <p>The forecast is the own rate, a gamma distribution that begins as like merchants' and fades; a day is a negative binomial around it.
 */
final class BurstAccount {
    private static final Horizon[] HORIZONS = Horizon.values();

    /** Longest silence that is gone through day by day; a longer one leaves the same. */
    private static final int LONGEST_SILENCE = 90;

    /** Like merchants' days may be this wild at most: the variance of their rate by the square of its mean. */
    private static final double MOST_WILDNESS = 50;

    /** Evidence of one window. */
    static final class Days {
        final int startDay;
        /** ln E of the closed days. */
        float banked;

        float spoken = Speech.NOTHING;
        /** Heaviest closed day: its ln E, which it was, and its reviews. */
        float heaviest;

        int heaviestDay;
        int heaviestReviews;

        Days(int startDay) {
            this.startDay = startDay;
        }
    }

    private final @Nullable Days[][] windows = new Days[HORIZONS.length][2];
    private float days;
    private float reviews;
    /** Last closed day; −1 before the first. */
    private int closed = -1;
    /** First day ever seen; −1 before. */
    private int first = -1;

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

    /** ln E of a day with so many reviews; 0 while the merchant is new. */
    double logE(int day, int count, float @Nullable [] like, RingRules rules) {
        if (first < 0 || day - first < rules.settlingDays()) {
            return 0;
        }
        return Mixture.logBet(rules.dayBet(), rules.bursts().logE(forecast(like, rules), count));
    }

    void begin(int day) {
        if (first < 0) {
            first = day;
            closed = day - 1;
        }
    }

    /** Closes a day, and the silent days before it; gives the figures that the like are told. */
    float[] close(int day, int count, float @Nullable [] like, RingRules rules) {
        var told = new float[ReviewFigures.SQUARES + 1];
        for (int silent = Math.max(closed + 1, day - LONGEST_SILENCE); silent < day; silent++) {
            tell(told, 0, forecast(like, rules).mean());
            bank(silent, 0, like, rules);
        }
        tell(told, count, forecast(like, rules).mean());
        bank(day, count, like, rules);
        closed = Math.max(closed, day);
        return told;
    }

    private static void tell(float[] told, int count, double mean) {
        told[ReviewFigures.MERCHANT_DAYS]++;
        told[ReviewFigures.REVIEWS] += count;
        told[ReviewFigures.EXCESS] += (float) ((count - mean) * (count - mean) - mean);
        told[ReviewFigures.SQUARES] += (float) (mean * mean);
    }

    private void bank(int day, int count, float @Nullable [] like, RingRules rules) {
        double logE = logE(day, count, like, rules);
        for (var horizon : HORIZONS) {
            var window = window(horizon, day);
            if (window != null) {
                window.banked += (float) logE;
                if (logE > window.heaviest) {
                    window.heaviest = (float) logE;
                    window.heaviestDay = day;
                    window.heaviestReviews = count;
                }
            }
        }
        days = days * (float) rules.pastFade() + 1;
        reviews = reviews * (float) rules.pastFade() + count;
    }

    /** The window that holds the day; null when it is over and forgotten. */
    @Nullable
    Days window(Horizon horizon, int day) {
        var pair = windows[horizon.ordinal()];
        int start = ShareAccount.start(horizon, day);
        var live = pair[0];
        if (live == null || start > live.startDay) {
            pair[1] = live;
            live = new Days(start);
            pair[0] = live;
            return live;
        }
        if (start == live.startDay) {
            return live;
        }
        var previous = pair[1];
        return previous != null && previous.startDay == start ? previous : null;
    }

    void write(ByteBuffer out) {
        out.putFloat(days).putFloat(reviews).putShort((short) closed).putShort((short) first);
        for (var pair : windows) {
            for (var window : pair) {
                out.putShort((short) (window == null ? -1 : window.startDay));
                if (window != null) {
                    out.putFloat(window.banked)
                            .putFloat(window.spoken)
                            .putFloat(window.heaviest)
                            .putShort((short) window.heaviestDay)
                            .putInt(window.heaviestReviews);
                }
            }
        }
    }

    static BurstAccount read(ByteBuffer in) {
        var account = new BurstAccount();
        account.days = in.getFloat();
        account.reviews = in.getFloat();
        account.closed = in.getShort();
        account.first = in.getShort();
        for (var pair : account.windows) {
            for (int i = 0; i < pair.length; i++) {
                int start = in.getShort();
                if (start != -1) {
                    var window = new Days(start);
                    window.banked = in.getFloat();
                    window.spoken = in.getFloat();
                    window.heaviest = in.getFloat();
                    window.heaviestDay = in.getShort();
                    window.heaviestReviews = in.getInt();
                    pair[i] = window;
                }
            }
        }
        return account;
    }
}
