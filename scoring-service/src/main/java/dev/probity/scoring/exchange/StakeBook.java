package dev.probity.scoring.exchange;

import static dev.probity.scoring.exchange.Stake.BEFORE;
import static dev.probity.scoring.exchange.Stake.LIVE;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.evidence.Speech;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One party's bets on "which pair": a mixture over the parties that it met, laid anew each week by what was known before.
 *
 * <p>Each week's e-value is the mean of the pairs' e-values, weighed by the bets, of which only a part of the week is bet. A bet follows from how odd the
 * touches of earlier weeks were, how long ago the last was and how the pair did so far, so it is fixed before the gains that it is laid on; over the weeks the
 * means are multiplied (a mixture with a fixed share, Herbster and Warmuth 1998). A pair that is not bet on says nothing.
 */
final class StakeBook {
    private static final int NONE = -1;
    private static final int MOST_WEEKS_ROLLED = 60;

    /** What is left of touches a week later: they are waited out in about five. */
    private static final float BASE_FADE = 0.8f;

    private final List<Stake> stakes = new ArrayList<>();
    /** Parties that are no longer bet on, since the last look. */
    private final List<Integer> forgotten = new ArrayList<>(0);
    /** First day of the live week. */
    private int week = NONE;
    /** Bets on pairs that had to make room, and what became of them, by week. */
    private final float[] restBet = new float[2];

    private final float[] restWon = new float[2];
    private Quarters quarters = new Quarters();
    /** What was last said of each week. */
    final float[] spoken = {Speech.NOTHING, Speech.NOTHING};

    List<Stake> stakes() {
        return stakes;
    }

    /** First day of the live week, or of the one before. */
    int startDay(int which) {
        return week - which * Days.WEEK;
    }

    /** Which of the two weeks holds a day; negative when it is over and forgotten, or not begun. */
    int which(int day) {
        int start = Days.week(day);
        return start == week ? LIVE : start == week - Days.WEEK ? BEFORE : NONE;
    }

    @Nullable
    Stake find(int other) {
        for (var stake : stakes) {
            if (stake.other == other) {
                return stake;
            }
        }
        return null;
    }

    /** Whether anything is bet in that week. */
    boolean bets(int which) {
        return restBet[which] > 0 || stakes.stream().anyMatch(stake -> stake.bet[which] > 0);
    }

    /** Begins with the week of that day, where none has begun or the last lies too far back to be rolled through. */
    void begin(int day) {
        int start = Days.week(day);
        if (week == NONE || start - week > MOST_WEEKS_ROLLED * Days.WEEK) {
            List.copyOf(stakes).forEach(this::remove);
            week = start;
            quarter(week);
        }
    }

    /** Whether that day lies in a later week than the live one. */
    boolean behind(int day) {
        return week < Days.week(day);
    }

    /** Closes the week before, and goes on to the next one. */
    void next(GainRules rules) {
        quarters.of(startDay(BEFORE)).bank(logMean(BEFORE, rules), rules);
        double mean = Math.exp(logMean(LIVE, rules));
        week += Days.WEEK;
        for (var stake : stakes) {
            if (stake.bet[LIVE] > 0) {
                stake.learn(stake.factor(LIVE, rules) / mean, rules.renewal());
            }
            stake.shift();
            stake.base = (stake.base + stake.fresh) * BASE_FADE;
            stake.fresh = 0;
            int age = (week - Days.week(stake.lastDay)) / Days.WEEK;
            if (age < rules.chances().size()) {
                stake.lay(age, rules);
            }
        }
        for (var over : stakes.stream()
                .filter(stake -> stake.bet[LIVE] == 0 && stake.bet[BEFORE] == 0)
                .toList()) {
            remove(over);
        }
        restBet[BEFORE] = restBet[LIVE];
        restWon[BEFORE] = restWon[LIVE];
        restBet[LIVE] = 0;
        restWon[LIVE] = 0;
        spoken[BEFORE] = spoken[LIVE];
        spoken[LIVE] = Speech.NOTHING;
        quarter(week);
    }

    /** The account of the quarter in which that week began. */
    Quarters.Quarter quarter(int weekStart) {
        return quarters.of(weekStart);
    }

    /** Takes a touch in; the bet on its pair, or null when there are odder ones enough or its week is over. */
    @Nullable
    Stake touch(int other, int day, double weight, GainRules rules) {
        int which = which(day);
        if (which == NONE) {
            return null;
        }
        var stake = find(other);
        if (stake == null) {
            if (stakes.size() >= rules.mostPairs() && !makeRoom(weight, rules)) {
                return null;
            }
            stake = new Stake(other);
            stakes.add(stake);
        }
        touch(stake, which, (float) weight, rules);
        stake.lastDay = Math.max(stake.lastDay, day);
        return stake;
    }

    private static void touch(Stake stake, int which, float weight, GainRules rules) {
        if (which == BEFORE) {
            if (stake.bet[BEFORE] == 0) {
                stake.bet[BEFORE] = weight * rules.chances().getFirst().floatValue();
                stake.age[BEFORE] = 0;
            }
            stake.base += weight * BASE_FADE;
            if (stake.bet[LIVE] == 0) {
                stake.lay(Math.min(1, rules.chances().size() - 1), rules);
            }
        } else if (stake.bet[LIVE] == 0) {
            stake.base += weight;
            stake.lay(0, rules);
        } else {
            stake.fresh += weight;
        }
    }

    /** Lets the least pair go, if it is less than the weight of the one to come; what was bet on it stays in the sums. */
    private boolean makeRoom(double weight, GainRules rules) {
        var least = stakes.stream()
                .min(Comparator.comparingDouble(stake -> (stake.base + stake.fresh) * stake.ratio))
                .orElseThrow();
        if ((least.base + least.fresh) * least.ratio >= weight) {
            return false;
        }
        for (int which : new int[] {LIVE, BEFORE}) {
            restBet[which] += least.bet[which];
            restWon[which] += (float) (least.bet[which] * least.factor(which, rules));
        }
        remove(least);
        return true;
    }

    private void remove(Stake stake) {
        stakes.remove(stake);
        forgotten.add(stake.other);
    }

    /** Parties that are no longer bet on, since the last call. */
    List<Integer> takeForgotten() {
        var taken = List.copyOf(forgotten);
        forgotten.clear();
        return taken;
    }

    /** Takes in that a merchant's gains after a touch have this p-value now; true when that changed something. */
    boolean gain(Stake stake, int which, float logP, GainRules rules) {
        if (stake.bet[which] == 0 || logP >= stake.logP[which]) {
            return false;
        }
        double before = stake.factor(which, rules);
        stake.logP[which] = logP;
        learnLate(stake, which, before, rules);
        return true;
    }

    /** Takes in what a path between the two is worth by now; true when that changed something. */
    static boolean path(Stake stake, float logE) {
        float more = logE - stake.pathBefore;
        if (stake.bet[LIVE] == 0 || more == stake.path[LIVE]) {
            return false;
        }
        stake.path[LIVE] = more;
        return true;
    }

    /** What is told late of the week before counts when the live week's bets were laid already. */
    private static void learnLate(Stake stake, int which, double before, GainRules rules) {
        if (which == BEFORE) {
            float better = (float) (stake.factor(BEFORE, rules) / before);
            stake.ratio *= better;
            stake.bet[LIVE] *= better;
        }
    }

    /** ln of the mean of a week's pairs, weighed by the bets on them. */
    private double logMean(int which, GainRules rules) {
        double bet = restBet[which];
        double won = restWon[which];
        for (var stake : stakes) {
            bet += stake.bet[which];
            won += stake.bet[which] == 0 ? 0 : stake.bet[which] * stake.factor(which, rules);
        }
        return bet == 0 ? 0 : Math.log(won / bet);
    }

    /** ln E of a week: the mean over the parts of it that are bet. */
    double logE(int which, GainRules rules) {
        double mean = logMean(which, rules);
        return Mixture.logMeanExp(rules.bets().stream()
                .mapToDouble(bet -> Mixture.logBet(bet, mean))
                .toArray());
    }

    /** ln E of a quarter, with the weeks that may still change. */
    double logE(Quarters.Quarter quarter, GainRules rules) {
        var open = new ArrayList<Double>();
        for (int which : new int[] {LIVE, BEFORE}) {
            if (quarters.of(startDay(which)) == quarter) {
                open.add(logMean(which, rules));
            }
        }
        return quarter.logE(open, rules);
    }

    /** Pairs that carry a week's evidence, the heaviest first. */
    List<Stake> carriers(int which, GainRules rules) {
        return stakes.stream()
                .filter(stake -> stake.bet[which] > 0 && stake.factor(which, rules) > 1)
                .sorted(Comparator.comparingDouble((Stake stake) -> -stake.bet[which] * stake.factor(which, rules))
                        .thenComparingInt(stake -> stake.other))
                .toList();
    }

    /** Pairs that did better than the others over the weeks, the heaviest first. */
    List<Stake> favourites(int which, GainRules rules) {
        return stakes.stream()
                .filter(stake -> stake.bet[which] > 0 && stake.ratio * stake.factor(which, rules) > 1)
                .sorted(Comparator.comparingDouble((Stake stake) -> -stake.bet[which] * stake.factor(which, rules))
                        .thenComparingInt(stake -> stake.other))
                .toList();
    }

    void write(ByteBuffer out) {
        out.putShort((short) week);
        for (int which : new int[] {LIVE, BEFORE}) {
            out.putFloat(restBet[which]).putFloat(restWon[which]).putFloat(spoken[which]);
        }
        quarters.write(out);
        out.put((byte) stakes.size());
        stakes.forEach(stake -> stake.write(out));
    }

    static StakeBook read(ByteBuffer in) {
        var book = new StakeBook();
        book.week = in.getShort();
        for (int which : new int[] {LIVE, BEFORE}) {
            book.restBet[which] = in.getFloat();
            book.restWon[which] = in.getFloat();
            book.spoken[which] = in.getFloat();
        }
        book.quarters = Quarters.read(in);
        for (int left = in.get(); left > 0; left--) {
            book.stakes.add(Stake.read(in));
        }
        return book;
    }
}
