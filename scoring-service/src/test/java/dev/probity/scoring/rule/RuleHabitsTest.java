package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.sigma.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleHabitsTest {
    private static final double BET = 0.1;
    private static final double RARE_AMONG_PEERS = 200;
    private static final int WEEKS = 13;

    private final RuleHabits habits = new RuleHabits();

    private static LiveRule rule(String id, String scope) {
        return new LiveRule(id, id, "", Level.HIGH, "f.yml", 1, "r" + id, new LiveRule.Scope("s" + scope, "probity"));
    }

    private double aWeekWithAMatchOf(LiveRule rule) {
        habits.tried(rule.scope().row());
        double most = habits.most(rule);
        habits.matched(rule);
        return most;
    }

    @Test
    void rulesThatAreNoMoreMakeRoomForThoseThatAre() {
        IntStream.range(0, RuleHabits.MOST + 6).forEach(n -> {
            var gone = rule("gone" + n, "of before");
            aWeekWithAMatchOf(gone);
            aWeekWithAMatchOf(gone);
        });
        var one = rule("one", "live");
        var other = rule("other", "live");
        for (var rule : new LiveRule[] {one, other}) {
            assertEquals(Double.POSITIVE_INFINITY, aWeekWithAMatchOf(rule));
        }
        for (int week = 0; week < WEEKS; week++) {
            habits.tried("slive");
            for (var rule : new LiveRule[] {one, other}) {
                assertTrue(Double.isFinite(habits.most(rule)), "it has matched before");
                habits.matched(rule);
            }
        }
    }

    @Test
    void aHabitThatBeginsLongAfterAStrayMatchGathersLittle() {
        var rule = rule("stray", "live");
        habits.matched(rule);
        IntStream.range(0, 50).forEach(quiet -> habits.tried(rule.scope().row()));
        double product = 1;
        for (int week = 0; week < WEEKS; week++) {
            product *= 1 - BET + BET * Math.min(RARE_AMONG_PEERS, aWeekWithAMatchOf(rule));
        }
        assertTrue(product < 10, "it would weigh " + product);
    }
}
