package dev.probity.scoring.exchange;

import dev.probity.scoring.peer.PeerBaseline;
import org.jspecify.annotations.Nullable;

/** How surprising a gain is among the gains of merchants that were touched alike: the rank that makes a p-value of it, whatever the model behind. */
final class TouchRanks {
    static final int BINS = 48;
    private static final double BINS_A_DOUBLING = 8;

    private TouchRanks() {}

    private static int bin(float surprise) {
        return Math.clamp((int) Math.floor(BINS_A_DOUBLING * Math.log1p(surprise) / Math.log(2)), 0, BINS - 1);
    }

    /** One pair's week as its row takes it. */
    static float[] one(float surprise, float weight) {
        var row = new float[BINS];
        row[bin(surprise)] = weight;
        return row;
    }

    /** P-value of a surprise by the larger of its ranks; 1 where too few pairs touched for the same are known. */
    static double p(Exposure exposure, int which, boolean touchWeek, @Nullable PeerBaseline touched, GainRules rules) {
        float surprise = exposure.surprise[which];
        if (touched == null || surprise <= 0) {
            return 1;
        }
        double alike = p(surprise, touched.sums(exposure.stratum(touchWeek)), rules.fewestRanks());
        double wide = p(surprise, touched.sums(exposure.wideStratum(touchWeek)), rules.fewestRanks());
        double role = p(surprise, touched.sums(exposure.roleStratum()), rules.fewestRanks());
        double merchants = p(surprise, touched.sums(exposure.merchantStratum(touchWeek)), rules.fewestRanks());
        return alike < 0 && wide < 0 ? 1 : Math.max(alike < 0 ? wide : alike, Math.max(role, merchants));
    }

    /** Negative where too few are known. */
    private static double p(float surprise, float @Nullable [] row, double fewest) {
        if (row == null) {
            return -1;
        }
        double all = 0;
        double above = 0;
        for (int bin = 0; bin < row.length; bin++) {
            all += row[bin];
            above += bin >= bin(surprise) ? row[bin] : 0;
        }
        return all < fewest ? -1 : (1 + above) / (1 + all);
    }
}
