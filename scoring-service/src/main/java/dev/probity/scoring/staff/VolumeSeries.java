package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.Counts;
import dev.probity.scoring.evidence.Residuals;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Own past of one figure a day: its forecast, and how far days usually fall from their forecast. */
final class VolumeSeries {
    /** Bins of standardised residuals that peers' days are sorted into. */
    static final int BINS = 48;
    /** Figures of a peers' row: the bins, then days, Σ figures, Σ forecasts. */
    static final int ROW = BINS + 3;

    static final int ROW_DAYS = BINS;
    static final int ROW_SUM = BINS + 1;
    static final int ROW_FORECAST = BINS + 2;
    private static final double BIN_WIDTH = 0.25;
    private static final double LOWEST = -2;
    /** Peers' mean counts as this many days of one's own. */
    private static final double PEER_DAYS = 2;
    /** Days of peers below which their ranks say nothing. */
    private static final double FEWEST_RANKS = 100;
    /** Growth of the whole group is followed this far at most. */
    private static final double MOST_GROWTH = 4;

    /** Degrees of freedom of a spread that nothing is known of. */
    private static final double LEAST_FREEDOM = 2;

    private static final double LEAST_SPREAD_SQUARED = 0.05;

    /** Faded number of active days, and faded sum of figures. */
    private float days;

    private float sum;
    /** Faded number of forecasts, and faded sum of squared residuals. */
    private float forecasts;

    private float squares;

    /**
     * What today's figure is measured against.
     *
     * @param mean forecast for today; not positive when nothing is known
     * @param spread standard deviation of the logarithm of figure by forecast
     * @param days days that it rests on
     * @param freedom days that the spread rests on
     */
    record Forecast(double mean, double spread, double days, double freedom) {
        double residual(double figure) {
            return Math.log((figure + 1) / (mean + 1)) / spread;
        }
    }

    /**
     * @param season today's usual share of a mean day
     * @param peers row of the group's sums
     */
    Forecast forecast(double season, float @Nullable [] peers, VolumeRules rules) {
        double peerDays = peers == null ? 0 : peers[ROW_DAYS];
        double prior = peers == null || peerDays < FEWEST_RANKS ? 0 : PEER_DAYS;
        double known = days + prior;
        double mean =
                known == 0 ? 0 : (sum + (peers == null || prior == 0 ? 0 : prior * peers[ROW_SUM] / peerDays)) / known;
        double spread = Math.sqrt(Math.max(
                LEAST_SPREAD_SQUARED,
                (rules.spreadTrust() * rules.spread() * rules.spread() + squares) / (rules.spreadTrust() + forecasts)));
        return new Forecast(mean * season * growth(peers), spread, known, LEAST_FREEDOM + forecasts);
    }

    /** How much larger the group's last days were than their own forecasts. */
    private static double growth(float @Nullable [] peers) {
        if (peers == null || peers[ROW_DAYS] < FEWEST_RANKS || peers[ROW_FORECAST] <= 0) {
            return 1;
        }
        return Math.clamp(peers[ROW_SUM] / peers[ROW_FORECAST], 1 / MOST_GROWTH, MOST_GROWTH);
    }

    /**
     * P-value of a day's figure: the largest of the rank among peers' days, where there are enough, and of two tails.
     *
     * <p>The negative binomial knows small counts, but one export moves hundreds of records at once: on innocent stories its tail alone gave 10⁻¹². The
     * residual of the logarithm, against Student's t, knows that.
     */
    static double pValue(Forecast forecast, long figure, float @Nullable [] peers) {
        double wildness = 1 / (forecast.spread * forecast.spread);
        double shape = 1 / (1 / wildness + 1 / (forecast.days + 1));
        double tail = Math.max(
                new Counts(Math.max(forecast.mean, 1e-6), shape).tail(figure),
                Residuals.tail(forecast.residual(figure), forecast.freedom));
        if (peers == null || peers[ROW_DAYS] < FEWEST_RANKS) {
            return tail;
        }
        double above = 0;
        for (int bin = bin(forecast.residual(figure)); bin < BINS; bin++) {
            above += peers[bin];
        }
        return Math.min(1, Math.max(tail, (1 + above) / (1 + peers[ROW_DAYS])));
    }

    static int bin(double residual) {
        return Math.clamp((int) Math.floor((residual - LOWEST) / BIN_WIDTH), 0, BINS - 1);
    }

    /** One day as the peers' row takes it. */
    static float[] row(Forecast forecast, long figure) {
        var row = new float[ROW];
        row[bin(forecast.residual(figure))] = 1;
        row[ROW_DAYS] = 1;
        row[ROW_SUM] = figure;
        row[ROW_FORECAST] = forecast.mean > 0 ? (float) forecast.mean : figure;
        return row;
    }

    /** An active day is over. */
    void close(long figure, Forecast forecast, VolumeRules rules) {
        float fade = (float) rules.pastFade();
        if (forecast.mean > 0) {
            double residual = Math.log((figure + 1) / (forecast.mean + 1));
            squares = squares * fade + (float) (residual * residual);
            forecasts = forecasts * fade + 1;
        }
        days = days * fade + 1;
        sum = sum * fade + figure;
    }

    float days() {
        return days;
    }

    void write(ByteBuffer out) {
        out.putFloat(days).putFloat(sum).putFloat(forecasts).putFloat(squares);
    }

    static VolumeSeries read(ByteBuffer in) {
        var series = new VolumeSeries();
        series.days = in.getFloat();
        series.sum = in.getFloat();
        series.forecasts = in.getFloat();
        series.squares = in.getFloat();
        return series;
    }
}
