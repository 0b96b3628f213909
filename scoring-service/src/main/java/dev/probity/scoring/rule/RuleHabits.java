package dev.probity.scoring.rule;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a party's own weeks say of the rules that have matched it: peers tell how rare a first match is, and whoever has a steady habit must gather nothing by it.
 *
 * <p>Of the t weeks since a rule's first match in which it was tried it matched in m. For one more such week 1{it matches}·(t+1)/(m+1) has mean 1−(1−r)ᵗ⁺¹ ≤ 1
 * whatever the party's own rate r. So after the first match no week weighs more than that, and the product over all weeks has a mean of at most 1, too, though each
 * party has a rate of its own: E[g₂] = 1 + b(1−b)(q − E[r²]/q) ≤ 1 for two weeks, a bet b and q = E[r], and so on (ADR 0063).
 */
final class RuleHabits {
    /** Rules that have matched a party, and are remembered; of more those stay that matched most. */
    static final int MOST = 64;

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
        habits.values().stream().filter(habit -> habit.scope.equals(scope)).forEach(habit -> habit.tried++);
    }

    /** What a match of that rule in a week weighs at most, by the party's other weeks; infinite for the first. */
    double most(LiveRule rule) {
        var habit = habits.get(rule.row());
        return habit == null ? Double.POSITIVE_INFINITY : Math.max(1, habit.tried) / (habit.matched + 1.0);
    }

    /** The rule matched, for the first time in a week. */
    void matched(LiveRule rule) {
        var habit = habits.get(rule.row());
        if (habit != null) {
            habit.matched++;
            return;
        }
        if (habits.size() == MOST) {
            habits.entrySet().stream()
                    .min((one, other) -> Integer.compare(one.getValue().matched, other.getValue().matched))
                    .ifPresent(fewest -> habits.remove(fewest.getKey()));
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
