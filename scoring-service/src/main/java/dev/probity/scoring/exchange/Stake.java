package dev.probity.scoring.exchange;

import java.nio.ByteBuffer;

/** What is bet on one pair of a person and a merchant: in the live week, and in the one before, of which gains may still be told. */
final class Stake {
    static final int LIVE = 0;
    static final int BEFORE = 1;
    private static final float LEAST_RATIO = 1e-4f;
    private static final float GREATEST_RATIO = 1e8f;

    /** Stands for the other party. */
    final int other;
    /** Day of the latest touch. */
    int lastDay;
    /** Touches, by their oddness, as they were when the live week's bets were laid. */
    float base;
    /** Touches made since: they count from the next week on, for they might follow a gain. */
    float fresh;
    /** How much better than the others the pair did so far. */
    float ratio = 1;

    /** Bet on the pair, by week; 0 where none is laid. */
    final float[] bet = new float[2];
    /** Weeks since the latest touch before the bet was laid. */
    final int[] age = new int[2];
    /** ln p of the gains after the touch; 0 where there were none. */
    final float[] logP = new float[2];
    /** ln E of a path between the two which became known in that week. */
    final float[] path = new float[2];
    /** ln E of what was known of a path in earlier weeks. */
    float pathBefore;

    Stake(int other) {
        this.other = other;
    }

    /** E-value of the pair in a week. */
    double factor(int week, GainRules rules) {
        return rules.odds(Math.exp(logP[week])) * Math.exp(path[week]);
    }

    /** Lays the live week's bet. */
    void lay(int weeksAgo, GainRules rules) {
        age[LIVE] = weeksAgo;
        bet[LIVE] = base * ratio * rules.chances().get(weeksAgo).floatValue();
    }

    /** Brings what the pair did into what will be bet on it. */
    void learn(double better, double renewal) {
        ratio = Math.clamp((float) ((1 - renewal) * ratio * better + renewal), LEAST_RATIO, GREATEST_RATIO);
    }

    /** The live week becomes the one before. */
    void shift() {
        bet[BEFORE] = bet[LIVE];
        age[BEFORE] = age[LIVE];
        logP[BEFORE] = logP[LIVE];
        path[BEFORE] = path[LIVE];
        pathBefore += path[LIVE];
        bet[LIVE] = 0;
        logP[LIVE] = 0;
        path[LIVE] = 0;
    }

    void write(ByteBuffer out) {
        out.putInt(other)
                .putShort((short) lastDay)
                .putFloat(base)
                .putFloat(fresh)
                .putFloat(ratio);
        boolean hasPath = pathBefore != 0 || path[LIVE] != 0 || path[BEFORE] != 0;
        out.put((byte) (hasPath ? 1 : 0));
        for (int week = 0; week < bet.length; week++) {
            out.putFloat(bet[week]).put((byte) age[week]).putFloat(logP[week]);
            if (hasPath) {
                out.putFloat(path[week]);
            }
        }
        if (hasPath) {
            out.putFloat(pathBefore);
        }
    }

    static Stake read(ByteBuffer in) {
        var stake = new Stake(in.getInt());
        stake.lastDay = Short.toUnsignedInt(in.getShort());
        stake.base = in.getFloat();
        stake.fresh = in.getFloat();
        stake.ratio = in.getFloat();
        boolean hasPath = in.get() == 1;
        for (int week = 0; week < stake.bet.length; week++) {
            stake.bet[week] = in.getFloat();
            stake.age[week] = in.get();
            stake.logP[week] = in.getFloat();
            stake.path[week] = hasPath ? in.getFloat() : 0;
        }
        stake.pathBefore = hasPath ? in.getFloat() : 0;
        return stake;
    }
}
