package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests of which at least one must hold if a condition is to hold.
 *
 * @param tests their numbers
 * @param rarity how seldom one is expected to hold; only compared, the higher the better
 */
record Trigger(List<Integer> tests, double rarity) {
    /** Longer texts than this are taken to be equally rare. */
    private static final int LONG = 16;

    /** What a whole value is worth more than a part of one: one look finds it, and no other value has it in it. */
    private static final double WHOLE = 8;

    /** What a test loses for every doubling of the rules that use it: what many rules speak of is common. */
    private static final double COMMON = 2;

    /** That the test's field is there at all: the last resort. */
    private static final double PRESENCE = -20;

    private static final double LOG_2 = Math.log(2);

    /** The best trigger of a condition; null if it has none, so that the condition must always be tried. */
    static @Nullable Trigger of(Condition condition, List<FieldTest> tests, List<Integer> uses) {
        return switch (condition) {
            case Condition.Is is -> of(is.test(), tests.get(is.test()), uses.get(is.test()));
            case Condition.Not not -> null; // that something isn't there can't be looked up
            case Condition.All all -> {
                Trigger best = null;
                for (Condition part : all.parts()) {
                    Trigger trigger = of(part, tests, uses);
                    if (trigger != null && (best == null || trigger.rarity > best.rarity)) {
                        best = trigger;
                    }
                }
                yield best;
            }
            case Condition.Any any -> {
                List<Integer> together = new ArrayList<>();
                double rarity = Double.POSITIVE_INFINITY;
                for (Condition part : any.parts()) {
                    Trigger trigger = of(part, tests, uses);
                    if (trigger == null) {
                        yield null;
                    }
                    together.addAll(trigger.tests);
                    rarity = Math.min(rarity, trigger.rarity);
                }
                yield new Trigger(List.copyOf(together), rarity);
            }
        };
    }

    private static @Nullable Trigger of(int number, FieldTest test, int uses) {
        return switch (test.check()) {
            case Check.Null nothing -> null;
            case Check.Exists exists -> exists.wanted() ? new Trigger(List.of(number), PRESENCE) : null;
            case Check check -> {
                int length =
                        check.anchors().stream().mapToInt(String::length).min().orElse(0);
                double rarity = length == 0
                        ? PRESENCE
                        : Math.min(length, LONG) + (exact(check) ? WHOLE : 0) - COMMON * Math.log(uses) / LOG_2;
                // a keyword that can't be looked up is not bound to a field whose presence could be
                yield length == 0 && test.field() == null ? null : new Trigger(List.of(number), rarity);
            }
        };
    }

    private static boolean exact(Check check) {
        return check instanceof Check.Text text && text.pattern().exact();
    }
}
