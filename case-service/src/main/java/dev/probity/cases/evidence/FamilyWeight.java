package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one family's weight moved in a step, told apart by what moved it. */
@Schema(description = "How one family's weight moved in a step, told apart by what moved it.")
public record FamilyWeight(
        String family,
        String label,

        @Schema(description = "found, faded and lifted together")
        double decibans,

        @Schema(description = "what findings added") double found,

        @Schema(description = "what time took since the step before")
        double faded,

        @Schema(description = "what a closed case took: the bill starts over with it")
        double lifted,

        @Schema(description = "ISO 8601") String halfLife) {}
