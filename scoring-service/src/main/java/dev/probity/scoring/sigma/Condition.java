package dev.probity.scoring.sigma;

import java.util.List;

/** An {@link Expression} whose tests are numbers in a {@link RuleIndex}. */
sealed interface Condition {
    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    record Is(int test) implements Condition {}
}
