package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one kind of event, compiled. For each rule a few tests are chosen of which at least one must hold if the rule is to hold,
 * its {@linkplain Trigger triggers}. They are found by looking their texts up in the event's values, all at once; only a rule with a
 * trigger that holds is then tried as a whole, and every further test is made at most once an event. Never changed once made; a
 * {@link RuleTrial} does the work on it.
 */
final class RuleIndex {
    final List<SigmaRule> rules;

    /** Every test once, whichever rules it is in. */
    final List<FieldTest> tests;

    /** By test. */
    final Check[] checks;

    /** By rule. */
    final List<Condition> conditions = new ArrayList<>();

    /** By test: the rules that it is a trigger of. */
    final int[][] triggered;

    /** Rules without a trigger, to be tried on every event. */
    final int[] untriggered;

    /** By test: the number of its field in {@link #fieldNumbers}; that of no field for a keyword. */
    final int[] fieldOf;

    /** Every field that a test names. */
    final Map<String, Integer> fieldNumbers = new HashMap<>();

    /** By field: where its triggers are looked up; null if it has none. */
    final @Nullable FieldIndex[] fields;

    /** Where triggers that may stand in any field are looked up; null if there are none. */
    final @Nullable FieldIndex keywords;

    RuleIndex(List<SigmaRule> rules) {
        this.rules = List.copyOf(rules);
        Numbering numbering = new Numbering();
        rules.forEach(rule -> conditions.add(numbering.condition(rule.condition())));
        tests = List.copyOf(numbering.numbers.keySet());
        checks = tests.stream().map(FieldTest::check).toArray(Check[]::new);
        fieldOf = tests.stream().mapToInt(this::fieldNumber).toArray();
        List<List<Integer>> byTest = new ArrayList<>();
        tests.forEach(test -> byTest.add(new ArrayList<>()));
        List<Integer> always = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Trigger trigger = Trigger.of(conditions.get(rule), tests, numbering.uses);
            if (trigger == null) {
                always.add(rule);
            } else {
                for (int test : trigger.tests()) {
                    byTest.get(test).add(rule);
                }
            }
        }
        triggered = byTest.stream().map(RuleIndex::ints).toArray(int[][]::new);
        untriggered = ints(always);
        fields = new FieldIndex[fieldNumbers.size()];
        keywords = fileTriggers();
    }

    private int fieldNumber(FieldTest test) {
        String field = test.field();
        return field == null ? -1 : fieldNumbers.computeIfAbsent(field, any -> fieldNumbers.size());
    }

    /** Files every trigger under its field; answers the index of those that may stand in any. */
    private @Nullable FieldIndex fileTriggers() {
        Map<Integer, FieldIndex.Builder> builders = new HashMap<>();
        for (int test = 0; test < tests.size(); test++) {
            if (triggered[test].length > 0) {
                builders.computeIfAbsent(fieldOf[test], any -> new FieldIndex.Builder())
                        .add(tests.get(test).check(), test);
            }
        }
        FieldIndex.Builder anywhere = builders.remove(-1);
        builders.forEach((field, builder) -> fields[field] = builder.build());
        return anywhere == null ? null : anywhere.build();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    /** Gives equal tests of all rules one number. */
    private static final class Numbering {
        /** A regular expression costs as much as so many texts. */
        private static final int REGEX = 100;

        private final Map<FieldTest, Integer> numbers = new LinkedHashMap<>();

        /** By test: in how many rules' conditions it stands, more than once counted so. */
        private final List<Integer> uses = new ArrayList<>();

        private Condition condition(Expression expression) {
            return switch (expression) {
                case Expression.All all -> new Condition.All(cheapestFirst(all.parts()));
                case Expression.Any any -> new Condition.Any(cheapestFirst(any.parts()));
                case Expression.Not not -> new Condition.Not(condition(not.part()));
                case Expression.Is is -> new Condition.Is(number(is.test()));
            };
        }

        /** In whatever order they are tried, the outcome is the same. */
        private List<Condition> cheapestFirst(List<Expression> parts) {
            return parts.stream()
                    .sorted(Comparator.comparingInt(Numbering::cost))
                    .map(this::condition)
                    .toList();
        }

        /** How many tests of a text it takes, roughly. */
        private static int cost(Expression expression) {
            return switch (expression) {
                case Expression.All all ->
                    all.parts().stream().mapToInt(Numbering::cost).sum();
                case Expression.Any any ->
                    any.parts().stream().mapToInt(Numbering::cost).sum();
                case Expression.Not not -> cost(not.part());
                case Expression.Is is -> is.test().check() instanceof Check.Regex ? REGEX : 1;
            };
        }

        private int number(FieldTest test) {
            int number = numbers.computeIfAbsent(test, any -> {
                uses.add(0);
                return numbers.size();
            });
            uses.set(number, uses.get(number) + 1);
            return number;
        }
    }
}
