package dev.probity.scoring.ring;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An encounter of one reviewer, and what it says. */
final class Slot {
    static final Comparator<Slot> IN_TIME = Comparator.comparing(
                    (Slot slot) -> slot.encounter.review().time())
            .thenComparing(slot -> slot.encounter.review().source())
            .thenComparing(slot -> slot.encounter.review().id());

    final Encounter encounter;

    /** Null while there is nobody whom the reviewer could have met again. */
    @Nullable
    Judged judged;

    Slot(Encounter encounter, @Nullable Judged judged) {
        this.encounter = encounter;
        this.judged = judged;
    }
}
