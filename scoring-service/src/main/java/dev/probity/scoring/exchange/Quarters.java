package dev.probity.scoring.exchange;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Closed weeks, multiplied by quarter: the live quarter and the one before, of which a week may still change. */
final class Quarters {
    private static final int NONE = -1;

    private Quarter live = new Quarter(NONE);
    private Quarter before = new Quarter(NONE);

    /** Closed weeks of one quarter. */
    static final class Quarter {
        final int startDay;
        float spoken = Speech.NOTHING;
        /** ln of the product, by part of the weeks that is bet. */
        private float[] banked = {};

        private Quarter(int startDay) {
            this.startDay = startDay;
        }

        /** Closes a week, given ln of the mean of its pairs. */
        void bank(double logMean, GainRules rules) {
            banked = Arrays.copyOf(banked, rules.bets().size());
            for (int i = 0; i < banked.length; i++) {
                banked[i] += (float) Mixture.logBet(rules.bets().get(i), logMean);
            }
        }

        /** ln E with weeks that may still change: the mean over the parts that are bet. */
        double logE(List<Double> openLogMeans, GainRules rules) {
            var sums = new double[rules.bets().size()];
            for (int i = 0; i < sums.length; i++) {
                double bet = rules.bets().get(i);
                sums[i] = (i < banked.length ? banked[i] : 0)
                        + openLogMeans.stream()
                                .mapToDouble(mean -> Mixture.logBet(bet, mean))
                                .sum();
            }
            return Mixture.logMeanExp(sums);
        }

        private void write(ByteBuffer out) {
            out.putShort((short) startDay).put((byte) banked.length).putFloat(spoken);
            for (float log : banked) {
                out.putFloat(log);
            }
        }

        private static Quarter read(ByteBuffer in) {
            var quarter = new Quarter(in.getShort());
            quarter.banked = new float[in.get()];
            quarter.spoken = in.getFloat();
            for (int i = 0; i < quarter.banked.length; i++) {
                quarter.banked[i] = in.getFloat();
            }
            return quarter;
        }
    }

    /** The quarter in which a week began. */
    Quarter of(int weekStart) {
        int start = ShareAccount.start(Horizon.QUARTER, weekStart);
        if (start > live.startDay) {
            before = live;
            live = new Quarter(start);
        }
        return before.startDay == start ? before : live;
    }

    void write(ByteBuffer out) {
        live.write(out);
        before.write(out);
    }

    static Quarters read(ByteBuffer in) {
        var quarters = new Quarters();
        quarters.live = Quarter.read(in);
        quarters.before = Quarter.read(in);
        return quarters;
    }
}
