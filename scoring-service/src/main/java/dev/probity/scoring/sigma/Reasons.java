package dev.probity.scoring.sigma;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a rule matched an event: the fields whose values were as it wants. Slow, and only for events that matched. */
public final class Reasons {
    private Reasons() {}

    /** Names of those fields, in the order of the rule's conditions; {@code any field} for a keyword. */
    public static List<String> fields(SigmaRule rule, LogEvent event) {
        Set<String> fields = new LinkedHashSet<>();
        collect(rule.condition(), event, fields);
        return List.copyOf(fields);
    }

    private static void collect(Expression expression, LogEvent event, Set<String> fields) {
        switch (expression) {
            case Expression.All all -> all.parts().forEach(part -> collect(part, event, fields));
            case Expression.Any any ->
                any.parts().stream().filter(part -> holds(part, event)).forEach(part -> collect(part, event, fields));
            case Expression.Not not -> {}
            case Expression.Is is -> {
                String field = is.test().field();
                fields.add(field == null ? "any field" : field);
            }
        }
    }

    private static boolean holds(Expression expression, LogEvent event) {
        return switch (expression) {
            case Expression.All all -> all.parts().stream().allMatch(part -> holds(part, event));
            case Expression.Any any -> any.parts().stream().anyMatch(part -> holds(part, event));
            case Expression.Not not -> !holds(not.part(), event);
            case Expression.Is is -> holds(is.test(), event);
        };
    }

    private static boolean holds(FieldTest test, LogEvent event) {
        String field = test.field();
        if (field == null) {
            return event.anyText(value -> Checks.fits(test.check(), value));
        }
        return switch (test.check()) {
            case Check.Exists exists -> event.exists(field) == exists.wanted();
            case Check.Null nothing -> !event.any(field, value -> true);
            case Check.Reference reference ->
                event.any(
                        field, value -> event.any(reference.field(), other -> Checks.stands(value, other, reference)));
            case Check check -> event.any(field, value -> Checks.fits(check, value));
        };
    }
}
