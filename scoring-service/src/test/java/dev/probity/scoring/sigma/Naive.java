package dev.probity.scoring.sigma;

import java.util.stream.IntStream;

/** What a condition means, told as plainly as possible: the yardstick for the matcher. */
final class Naive {
    private Naive() {}

    static boolean holds(Expression expression, LogEvent event) {
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
            return IntStream.range(0, event.size())
                    .anyMatch(i -> !event.composed(i)
                            && event.text(i) != null
                            && Checks.fits(test.check(), event.textOrEmpty(i)));
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
