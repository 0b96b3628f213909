package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Finds which of the texts that rules look for in one field may be in a value; each find is to be checked, none is missed. */
final class FieldIndex {
    /** What can't be looked up, and so is found in every value. */
    private final int[] always;

    /** By a whole value, folded. */
    private final Map<String, int[]> whole;

    private final @Nullable Grams parts;

    private FieldIndex(int[] always, Map<String, int[]> whole, @Nullable Grams parts) {
        this.always = always;
        this.whole = whole;
        this.parts = parts;
    }

    /**
     * @param value {@linkplain Folding#rough roughly folded}
     */
    void find(String value, IntConsumer found) {
        for (int test : always) {
            found.accept(test);
        }
        if (!whole.isEmpty()) {
            int[] tests = whole.get(value);
            if (tests != null) {
                for (int test : tests) {
                    found.accept(test);
                }
            }
        }
        if (parts != null) {
            parts.find(value, found);
        }
    }

    static final class Builder {
        private final List<Integer> always = new ArrayList<>();
        private final Map<String, List<Integer>> whole = new HashMap<>();
        private Grams.@Nullable Builder parts;

        void add(Check check, int test) {
            if (check.anchors().isEmpty()) {
                always.add(test);
            } else if (check instanceof Check.Text text && text.pattern().exact()) {
                whole.computeIfAbsent(text.pattern().anchor(), any -> new ArrayList<>())
                        .add(test);
            } else {
                if (parts == null) {
                    parts = new Grams.Builder();
                }
                for (String anchor : check.anchors()) {
                    parts.add(anchor, test);
                }
            }
        }

        FieldIndex build() {
            Map<String, int[]> filed = new HashMap<>();
            whole.forEach((text, tests) ->
                    filed.put(text, tests.stream().mapToInt(i -> i).toArray()));
            return new FieldIndex(
                    always.stream().mapToInt(i -> i).toArray(), filed, parts == null ? null : parts.build());
        }
    }
}
