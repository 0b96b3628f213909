package dev.probity.scoring.tie;

import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often people of a role come back to a merchant unasked, and use powers there, where their team works and elsewhere: what is ordinary among errands (EVIDENCE §4, returns).
 *
 * <p>Innocent: whoever was there on j days comes back once more as seldom as the role's others do. Suspect: as often as {@link AffinityRules#returning()} says, each
 * time. The ratio only rises with each day, so it may be looked at at any time: its mean over where it ends is what counts.
 */
final class ErrandHabits {
    /** Days told apart; whoever comes more often counts as often as that. */
    static final int MOST_DAYS = 6;

    /** Errands of the role from which on it is known what is ordinary among them. */
    private static final int ENOUGH = 100;

    /** Greatest share of errands that is believed to see a power: the rest is what looking without one is measured by. */
    private static final double MOST_POWERS = 0.95;

    private static final String GROUP = "errands-of/";
    private static final String UNUSUAL = "/unusual";
    private static final String USUAL = "/usual";
    private static final String ANYBODY = "*";
    private static final String REACHED = "reached";
    private static final String POWERS = "powers";

    private final AffinityRules rules;
    private final float @Nullable [] reached;
    private final double usedPowers;

    private ErrandHabits(AffinityRules rules, float @Nullable [] reached, double usedPowers) {
        this.rules = rules;
        this.reached = reached;
        this.usedPowers = usedPowers;
    }

    /**
     * What was ordinary in the weeks before that day. Of a role that went on few errands it is not known how often its people come back; on how many a power is
     * used is then what it is among everybody, for that only says where to look.
     */
    static ErrandHabits before(PeerLookup peers, String role, boolean unusual, int day, AffinityRules rules) {
        var own = peers.before(List.of(group(role, unusual)), day);
        var reached = reached(own);
        var baseline = reached == null ? peers.before(List.of(group(ANYBODY, unusual)), day) : own;
        var all = reached(baseline);
        if (baseline == null || all == null) {
            return new ErrandHabits(rules, null, Double.NaN);
        }
        var powers = baseline.sums(POWERS);
        double used = ((powers == null ? 0 : powers[0]) + 1) / (all[0] + 2);
        return new ErrandHabits(
                rules, reached, Math.min(MOST_POWERS, used)); // powers are also used on errands of before
    }

    private static float @Nullable [] reached(@Nullable PeerBaseline baseline) {
        var reached = baseline == null ? null : baseline.sums(REACHED);
        return reached == null || reached[0] < ENOUGH ? null : reached;
    }

    /**
     * For the role, and for everybody: one errand more has reached so many days.
     *
     * @param firstPower whether a power was used on it for the first time
     */
    static List<PeerDay> counted(String role, boolean unusual, int day, int days, boolean firstPower) {
        var tally = Tally.ofOne();
        if (days <= MOST_DAYS) {
            tally.mark(REACHED, MOST_DAYS, days - 1);
        }
        if (firstPower) {
            tally.add(POWERS, 1);
        }
        return List.of(new PeerDay(group(role, unusual), day, tally), new PeerDay(group(ANYBODY, unusual), day, tally));
    }

    /** Where the team works people come back anyway. */
    private static String group(String role, boolean unusual) {
        return GROUP + role + (unusual ? UNUSUAL : USUAL);
    }

    Habit of(int days, boolean power) {
        var known = reached;
        double returns = known == null ? 0 : returns(known, Math.min(days, MOST_DAYS));
        double likelier = power ? rules.powers() / usedPowers : (1 - rules.powers()) / (1 - usedPowers);
        return new Habit((float) returns, Double.isNaN(likelier) ? 0 : (float) Math.log(likelier));
    }

    private double returns(float[] known, int days) {
        double log = 0;
        double usual = 0;
        for (int day = 2; day <= days; day++) {
            usual = Math.max(usual, comesBack(known, day));
            log += Math.log(rules.returning() / usual);
        }
        if (days == MOST_DAYS) {
            return log;
        }
        // that nobody came back yet speaks for them, and never by so much less that coming back would weigh less than
        // staying away
        usual = Math.max(usual, comesBack(known, days + 1));
        return log + Math.log((1 - rules.returning()) / (1 - usual));
    }

    /** Chance to reach a day, for whoever has reached the one before: two standard errors more than was seen, and never more than under suspicion. */
    private double comesBack(float[] known, int day) {
        double seen = known[day - 1];
        return Math.min(rules.returning(), (seen + 2 * Math.sqrt(seen) + 1) / (known[day - 2] + 1));
    }
}
