package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.finding.Horizon;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One test a week of one merchant: the weeks and quarters of which something may still be said, the live ones and those before, for late reviews. */
final class RankedWeeks {
    private final @Nullable RankedWeek[] weeks = new RankedWeek[2];
    private final @Nullable RankedQuarter[] quarters = new RankedQuarter[2];

    /** The week that holds the day; null when it is over and forgotten. */
    @Nullable
    RankedWeek week(int day) {
        int start = ShareAccount.start(Horizon.WEEK, day);
        var live = weeks[0];
        if (live == null || start > live.startDay) {
            weeks[1] = live;
            weeks[0] = new RankedWeek(start);
        }
        for (var week : weeks) {
            if (week != null && week.startDay == start) {
                return week;
            }
        }
        return null;
    }

    /** The quarter in which a week begins; null when it is over and forgotten. */
    @Nullable
    RankedQuarter quarter(RankedWeek week) {
        int start = ShareAccount.start(Horizon.QUARTER, week.startDay);
        var live = quarters[0];
        if (live == null || start > live.startDay) {
            quarters[1] = live;
            quarters[0] = new RankedQuarter(start);
        }
        for (var quarter : quarters) {
            if (quarter != null && quarter.startDay == start) {
                return quarter;
            }
        }
        return null;
    }

    /** ln E of the quarter in which a week begins that has this ln E for now. */
    double quarterLogE(RankedQuarter quarter, RankedWeek speaking, double logE) {
        double gaining = 0;
        for (var week : weeks) {
            if (week != null && !week.told && ShareAccount.start(Horizon.QUARTER, week.startDay) == quarter.startDay) {
                gaining += Math.expm1(week == speaking ? logE : week.logE);
            }
        }
        return quarter.logE(gaining);
    }

    /** Ends the weeks whose last day is over, so that nothing about them may change: tells their quarters, and gives those of which the like are to be told. */
    List<RankedWeek> end(IntPredicate over) {
        var ended = new ArrayList<RankedWeek>(0);
        for (var week : weeks) {
            if (week != null && !week.told && over.test(week.lastDay())) {
                week.told = true;
                var quarter = quarter(week);
                if (week.judged && quarter != null) {
                    quarter.take(week);
                    ended.add(week);
                }
            }
        }
        return ended;
    }

    void write(ByteBuffer out) {
        for (var week : weeks) {
            out.put((byte) (week == null ? 0 : 1));
            if (week != null) {
                week.write(out);
            }
        }
        for (var quarter : quarters) {
            out.put((byte) (quarter == null ? 0 : 1));
            if (quarter != null) {
                quarter.write(out);
            }
        }
    }

    static RankedWeeks read(ByteBuffer in) {
        var account = new RankedWeeks();
        for (int i = 0; i < account.weeks.length; i++) {
            account.weeks[i] = in.get() == 0 ? null : RankedWeek.read(in);
        }
        for (int i = 0; i < account.quarters.length; i++) {
            account.quarters[i] = in.get() == 0 ? null : RankedQuarter.read(in);
        }
        return account;
    }
}
