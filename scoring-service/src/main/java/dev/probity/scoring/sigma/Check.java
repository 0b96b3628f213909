package dev.probity.scoring.sigma;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

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

    /**
     * A part of the value fits the regular expression, in time linear in the value's length whatever the expression.
     *
     * @param needs of each of these sets one text at least stands in every value that fits
     * @param runs all of these are in every value that fits
     * @param shortest characters that a value has which fits, at least
     */
    record Regex(Pattern pattern, List<Set<String>> needs, List<RegexRun> runs, int shortest) implements Check {
        public Regex {
            needs = needs.stream().map(Set::copyOf).toList();
            runs = List.copyOf(runs);
        }

        static Regex of(Pattern pattern) {
            var need = RegexNeeds.of(pattern.pattern());
            return new Regex(pattern, need.sets(), RegexRun.of(pattern.pattern()), need.shortest());
        }

        @Override
        public List<String> anchors() {
            return List.copyOf(RegexNeeds.best(needs));
        }

        /** Whether a value has what is needed; only then the expression need be tried. */
        boolean mayFit(Folded value) {
            if (value.text().length() < shortest) {
                return false;
            }
            for (RegexRun run : runs) {
                if (!run.in(value.squeezed())) {
                    return false;
                }
            }
            for (Set<String> set : needs) {
                boolean any = false;
                for (String text : set) {
                    any = any || value.rough().contains(text);
                }
                if (!any) {
                    return false;
                }
            }
            return true;
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
