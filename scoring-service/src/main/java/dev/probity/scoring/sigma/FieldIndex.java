package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Finds which of the texts that rules look for in one field may be in a value; each find is to be checked, none is missed. */
final class FieldIndex {
    /** What can't be looked up, and so is found in every value. */
    private final int[] always;

    /** By the hash of a whole value, squeezed; null if there are none. */
    private final @Nullable Pieces whole;

    /** Of texts within Latin-1; null if there are none. */
    private final @Nullable Grams parts;

    /** Of texts beyond it, which no value within it has, as nearly all are; null if there are none. */
    private final @Nullable Grams wideParts;

    private FieldIndex(Builder builder) {
        always = builder.always.stream().mapToInt(i -> i).toArray();
        whole = builder.whole.isEmpty() ? null : new Pieces(builder.whole);
        parts = builder.parts.build();
        wideParts = builder.wideParts.build();
    }

    /** Tells every test that the value may fit, some more than once. */
    void find(Folded value, IntConsumer found) {
        for (int test : always) {
            found.accept(test);
        }
        if (whole != null) {
            whole.tell(Arrays.hashCode(value.squeezed()), found);
        }
        if (parts != null) {
            parts.find(value.squeezed(), found);
        }
        if (wideParts != null && value.wide()) {
            wideParts.find(value.squeezed(), found);
        }
    }

    static final class Builder {
        private final List<Integer> always = new ArrayList<>();
        private final Map<Integer, List<Integer>> whole = new HashMap<>();
        private final Grams.Builder parts = new Grams.Builder();
        private final Grams.Builder wideParts = new Grams.Builder();

        void add(Check check, int test) {
            if (check.anchors().isEmpty()) {
                always.add(test);
                return;
            }
            boolean exact = check instanceof Check.Text text && text.pattern().exact();
            for (String anchor : check.anchors()) {
                Folded folded = new Folded(anchor);
                if (exact) {
                    whole.computeIfAbsent(Arrays.hashCode(folded.squeezed()), any -> new ArrayList<>())
                            .add(test);
                } else {
                    (folded.wide() ? wideParts : parts).add(folded.squeezed(), test);
                }
            }
        }

        FieldIndex build() {
            return new FieldIndex(this);
        }
    }
}
