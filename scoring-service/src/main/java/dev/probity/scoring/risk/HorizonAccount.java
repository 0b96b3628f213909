package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Decibans;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One family over one horizon: what closed windows left behind, and the two latest windows, whose findings may still be revised.
 *
 * <p>A window fades from its end on, never before. When a third window opens, the oldest is banked for good.
 */
final class HorizonAccount {
    /** Millidecibans of banked windows at {@link #bankedAt}. */
    double banked;

    long bankedAt;

    @Nullable
    WindowAccount previous;

    @Nullable
    WindowAccount live;

    /** The account of that window, opened when need be; null when it was banked already. */
    @Nullable
    WindowAccount window(long start, long end, double halfLife, RiskRules rules) {
        if (live == null || start > live.start) {
            bank(halfLife, rules);
            previous = live;
            live = new WindowAccount(start, end);
            return live;
        }
        if (start == live.start) {
            return live;
        }
        if (previous == null && start >= bankedAt) {
            previous = new WindowAccount(start, end);
        }
        return previous != null && previous.start == start ? previous : null;
    }

    private void bank(double halfLife, RiskRules rules) {
        if (previous == null) {
            return;
        }
        double sum = banked * faded(previous.end - bankedAt, halfLife) + previous.weight();
        banked = 10_000 * Math.log10(rules.bounded(Decibans.toE(sum)));
        bankedAt = previous.end;
        previous = null;
    }

    /** Millidecibans at that moment, before floor and cap. */
    double weight(long at, double halfLife) {
        double sum = banked * faded(at - bankedAt, halfLife);
        if (previous != null) {
            sum += previous.weight() * faded(at - previous.end, halfLife);
        }
        if (live != null) {
            sum += live.weight() * faded(at - live.end, halfLife);
        }
        return sum;
    }

    /** A case was closed: what was banked against the subject is forgotten, what is live counts from here on only as far as it grows. */
    void judge() {
        banked = Math.min(0, banked);
        if (previous != null) {
            previous.slots.forEach(Slot::judge);
        }
        if (live != null) {
            live.slots.forEach(Slot::judge);
        }
    }

    static double faded(double millis, double halfLife) {
        return millis <= 0 ? 1 : Math.exp(-millis / halfLife * Math.log(2));
    }

    static double millis(Duration halfLife) {
        return halfLife.toMillis();
    }
}
