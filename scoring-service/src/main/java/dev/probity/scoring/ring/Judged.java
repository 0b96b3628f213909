package dev.probity.scoring.ring;

import dev.probity.scoring.finding.EvidenceRef;

/**
 * What one review says of lock-step.
 *
 * @param review the review
 * @param stars its rating
 * @param logE ln E, given all that was known before it
 * @param known familiar faces: others who wrote at the same time and had done so before, at another merchant
 * @param others all who wrote at the same time
 */
record Judged(EvidenceRef review, double stars, double logE, int known, int others) {
    Judged {
        if (known < 0 || known > others || others == 0 || !Double.isFinite(logE)) {
            throw new IllegalArgumentException(known + " of " + others + " are known, ln E " + logE);
        }
    }

    boolean isOf(EvidenceRef other) {
        return review.id().equals(other.id()) && review.source().equals(other.source());
    }
}
