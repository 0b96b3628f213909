package dev.probity.scoring.ring;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * A review as lock-step and likeness look at it.
 *
 * @param review the event
 * @param merchant whom it is about, as {@code merchant:id}
 * @param reviewer who wrote it, as {@code reviewer:id}
 * @param stars its rating, 1..5
 * @param text its words; null where none are told
 * @param device from which it was written; null where that is not told
 * @param address from which it was written; null where that is not told
 */
public record Posted(
        EvidenceRef review,
        String merchant,
        String reviewer,
        double stars,
        @Nullable String text,
        @Nullable String device,
        @Nullable String address) {

    Mark mark() {
        return new Mark(
                Encounter.standIn(reviewer),
                Mark.minute(review.time()),
                standIn(device),
                standIn(address),
                text == null ? null : Sketch.of(text));
    }

    private static int standIn(@Nullable String name) {
        return name == null || name.isEmpty() ? Mark.UNTOLD : (int) Fingerprint.of(name);
    }
}
