package dev.probity.cases.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reviews that a day is expected to bring, by the merchant's own past and its like. */
@Schema(description = "Reviews that a day is expected to bring, by the merchant's own past and its like.")
public record UsualReviews(
        @Schema(description = "5 % of days have fewer") long low,
        double mean,
        @Schema(description = "5 % of days have more") long high) {}
