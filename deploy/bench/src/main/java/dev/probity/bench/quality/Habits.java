package dev.probity.bench.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person's doings over a sliding span of days, as the baselines count them. */
final class Habits {
    /** About as long as the median campaign. */
    private static final int SPAN = 60;

    /** What is counted of a day; the order of {@link #features}. */
    enum Count {
        LOOKS,
        UNTICKETED,
        MERCHANT_DAYS,
        ELSEWHERE,
        EXPORTS,
        RECORDS,
        NIGHT,
        POWERS,
        POWERS_UNTICKETED,
        SALES,
        CONTACTS,
        STANDING,
        TIES
    }

    private final Deque<double[]> days = new ArrayDeque<>();
    private final double[] sums = new double[Count.values().length];
    private final Map<String, Long> closedAt = new HashMap<>();
    private final Set<String> seenToday = new HashSet<>();
    private double[] today = new double[sums.length];

    void add(Count what, double value) {
        today[what.ordinal()] += value;
    }

    /** A ticket of theirs about this merchant is open, or was closed then. */
    void ticket(String merchant, long closed) {
        closedAt.merge(merchant, closed, (before, now) -> before == Long.MAX_VALUE ? now : Math.max(before, now));
    }

    /** Whether a ticket of their own was open for that merchant, or closed less than so long before. */
    boolean ticketed(String merchant, long at, long slack) {
        var closed = closedAt.get(merchant);
        return closed != null && at <= (closed > Long.MAX_VALUE - slack ? closed : closed + slack);
    }

    /** Whether this is today's first look at that merchant. */
    boolean firstToday(String merchant) {
        return seenToday.add(merchant);
    }

    void closeDay() {
        days.addLast(today);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += today[i];
        }
        if (days.size() > SPAN) {
            double[] gone = days.removeFirst();
            for (int i = 0; i < sums.length; i++) {
                sums[i] -= gone[i];
            }
        }
        today = new double[sums.length];
        seenToday.clear();
    }

    double sum(Count what) {
        return sums[what.ordinal()];
    }

    /** Share of days' merchants without a ticket that lie outside the team's own categories. */
    double elsewhere() {
        return sum(Count.ELSEWHERE) / Math.max(1, sum(Count.MERCHANT_DAYS));
    }

    /** What an isolation forest is shown: how much, and which shares of it. */
    double[] features() {
        double looks = Math.max(1, sum(Count.LOOKS));
        double powers = Math.max(1, sum(Count.POWERS));
        List<Double> features = new ArrayList<>(List.of(
                Math.log1p(sum(Count.LOOKS)),
                sum(Count.UNTICKETED) / looks,
                sum(Count.MERCHANT_DAYS) / looks,
                elsewhere(),
                sum(Count.EXPORTS) / looks,
                Math.log1p(sum(Count.RECORDS) / looks),
                sum(Count.NIGHT) / looks,
                Math.log1p(sum(Count.POWERS)),
                sum(Count.POWERS_UNTICKETED) / powers,
                sum(Count.SALES) / looks,
                sum(Count.CONTACTS) / looks,
                sum(Count.STANDING) / looks,
                Math.log1p(sum(Count.TIES))));
        return features.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
