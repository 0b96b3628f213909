package dev.probity.scoring.rule;

import java.util.HashSet;
import java.util.Set;

/** How many different ones: those that can't come again as a count, the others by their 64-bit stand-ins. */
final class Different {
    private final Set<Long> here = new HashSet<>();
    private int before;

    /** Whether it is new. */
    boolean add(long one) {
        return here.add(one);
    }

    /** Whether it is among those that may come again. */
    boolean has(long one) {
        return here.contains(one);
    }

    int count() {
        return before + here.size();
    }

    /** None of those so far comes again. */
    void forget() {
        before += here.size();
        here.clear();
    }
}
