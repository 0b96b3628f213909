package dev.probity.scoring.rule;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a party's own weeks say of the rules that have matched it: peers tell how rare a first match is, and whoever has a steady habit must gather nothing by it.
 *
 * <p>Of the t weeks since a rule's first match in which it was tried it matched in m. For one more such week 1{it matches}·(t+1)/(m+1) has mean 1−(1−r)ᵗ⁺¹ ≤ 1
 * whatever the party's own rate r. So after the first match no week weighs more than that, and the product over all weeks has a mean of at most 1, too, though each
 * party has a rate of its own: E[g₂] = 1 + b(1−b)(q − E[r²]/q) ≤ 1 for two weeks, a bet b and q = E[r], and so on (ADR 0063).
 */
final class RuleHabits {
    /** Rules that have matched a party, and are remembered; of more those stay that it was tried by last: a rule that is no more is never tried again. */
    static final int MOST = 64;

    /** Weeks without a match that count at most: of somebody whose work changes after a year, the first weeks of what is usual from then on must not say more than a quarter's would. */
    private static final int QUIET = 13;

    private final Map<String, Habit> habits = new LinkedHashMap<>();

    /** Weeks since a rule's first match in which it was tried, the running one among them, and in how many it matched. */
    private static final class Habit {
        private final String scope;
        private int tried;
        private int matched;

        Habit(String scope, int tried, int matched) {
            this.scope = scope;
            this.tried = tried;
            this.matched = matched;
        }
    }

    /** The party is tried by the rules of that scope, for the first time in a week. */
    void tried(String scope) {
        var own = habits.entrySet().stream()
                .filter(entry -> entry.getValue().scope.equals(scope))
                .map(Map.Entry::getKey)
                .toList();
        for (var row : own) {
            var habit = Objects.requireNonNull(habits.remove(row));
            habit.tried++;
            habits.put(row, habit); // the last that was tried
        }
    }

    /** What a match of that rule in a week weighs at most, by the party's other weeks; infinite for the first. */
    double most(LiveRule rule) {
        var habit = habits.get(rule.row());
        return habit == null ? Double.POSITIVE_INFINITY : Math.clamp(habit.tried, 1, QUIET) / (habit.matched + 1.0);
    }

    /** The rule matched, for the first time in a week. */
    void matched(LiveRule rule) {
        var habit = habits.get(rule.row());
        if (habit != null) {
            habit.matched++;
            return;
        }
        if (habits.size() == MOST) {
            habits.remove(habits.keySet().iterator().next());
        }
        habits.put(rule.row(), new Habit(rule.scope().row(), 0, 0));
    }

    void write(ByteBuffer out) {
        out.put((byte) habits.size());
        habits.forEach((row, habit) -> {
            RuleBytes.put(out, row);
            RuleBytes.put(out, habit.scope);
            out.putInt(habit.tried).putInt(habit.matched);
        });
    }

    void read(ByteBuffer in) {
        for (int left = in.get(); left > 0; left--) {
            var row = RuleBytes.text(in);
            habits.put(row, new Habit(RuleBytes.text(in), in.getInt(), in.getInt()));
        }
    }
}
