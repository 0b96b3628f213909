package dev.probity.scoring.sigma;

import com.google.re2j.Pattern;
import java.util.List;

/** What a value is held against. */
public sealed interface Check {
    /**
     * Texts, {@linkplain Folding#rough roughly folded}, of which one at least is in every value that fits; empty where none is known.
     */
    default List<String> anchors() {
        return List.of();
    }

    /** The value as text fits the pattern, wholly. */
    record Text(TextPattern pattern) implements Check {
        @Override
        public List<String> anchors() {
            String anchor = pattern.anchor();
            return anchor.isEmpty() ? List.of() : List.of(anchor);
        }
    }

    /** A part of the value fits the regular expression, in time linear in the value's length whatever the expression. */
    record Regex(Pattern pattern, List<String> anchors) implements Check {
        public Regex {
            anchors = List.copyOf(anchors);
        }
    }

    /** The value is a number in this relation to another. */
    record Numeric(Relation relation, double other) implements Check {}

    /** The value is an address inside the network. */
    record Network(Cidr cidr) implements Check {}

    /** The field is there, whatever its value, or isn't. */
    record Exists(boolean wanted) implements Check {}

    /** The field is null or isn't there. */
    record Null() implements Check {}

    /** The value is in this relation to that of another field of the same event. */
    record Reference(String field, Place place, boolean cased) implements Check {}

    /** A part of the value, which is a time, is in this relation to a number. */
    record Calendar(DatePart part, Relation relation, double other) implements Check {}
}
