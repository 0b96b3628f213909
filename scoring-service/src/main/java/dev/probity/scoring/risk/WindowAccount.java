package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Decibans;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the detectors of one family said in one window: the same evidence in other clothes, so their e-values are averaged. */
final class WindowAccount {
    /** Findings of one family that a window holds at most: far more than there are detectors, and little enough to bound the state. */
    static final int MOST_SLOTS = 128;

    final long start;
    final long end;
    final List<Slot> slots = new ArrayList<>(1);

    WindowAccount(long start, long end) {
        this.start = start;
        this.end = end;
    }

    @Nullable
    Slot slot(long idHash) {
        for (var slot : slots) {
            if (slot.idHash == idHash) {
                return slot;
            }
        }
        return null;
    }

    /** Millidecibans of the mean e-value, not yet faded. */
    double weight() {
        double sum = 0;
        for (var slot : slots) {
            sum += slot.weight().afterBet();
        }
        return slots.isEmpty() ? 0 : Math.max(Decibans.LEAST, 10_000 * Math.log10(sum / slots.size()));
    }
}
