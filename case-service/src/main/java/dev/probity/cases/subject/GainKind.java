package dev.probity.cases.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a merchant gained. */
@Schema(description = "By what a merchant gained.")
public enum GainKind {
    REVIEW_REMOVED,
    STANDING_RESTORED,
    SALES,
    RANK,
    RATING
}
