package dev.probity.scoring.ring;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.EvidenceRef;
import java.util.List;

/**
 * One review beside those that others wrote about the same merchant.
 *
 * @param review the review
 * @param merchant whom it is about, as {@code merchant:id}
 * @param reviewer who wrote it, as {@code reviewer:id}
 * @param stars its rating, 1..5
 * @param near stand-ins ({@link #standIn}) for others who wrote at about the same time, each once
 * @param far the same for others who wrote within days of it, but not at the same time
 */
public record Encounter(
        EvidenceRef review, String merchant, String reviewer, double stars, List<Integer> near, List<Integer> far) {
    /** Others kept of those who wrote at about the same time, the latest of them. */
    public static final int MOST_NEAR = 16;

    /** Others kept of those who wrote within days. */
    public static final int MOST_FAR = 32;

    public Encounter {
        near = List.copyOf(near);
        far = List.copyOf(far);
        if (near.isEmpty() || near.size() > MOST_NEAR || far.size() > MOST_FAR) {
            throw new IllegalArgumentException("others beside a review: " + near.size() + " and " + far.size());
        }
    }

    /** 32 bits that stand for a reviewer: a hundred others are taken for somebody else once in forty million times. */
    public static int standIn(String reviewer) {
        return (int) Fingerprint.of(reviewer);
    }
}
