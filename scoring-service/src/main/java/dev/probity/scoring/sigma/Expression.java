package dev.probity.scoring.sigma;

import java.util.List;

/** What must hold of one event: tests, joined. */
public sealed interface Expression {
    /** All of the parts hold. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts holds. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part doesn't hold. */
    record Not(Expression part) implements Expression {}

    /** One test of one field, or of the whole event. */
    record Is(FieldTest test) implements Expression {}

    static Expression all(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    static Expression any(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }
}
