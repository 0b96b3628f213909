package dev.probity.cases.consultation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one family of evidence adds, without its sentence and its events: they name the other half. */
@Schema(
        description =
                "What one family of evidence adds, without its sentence and its events: they name the other half.")
public record HalfLine(
        String family,

        @Schema(description = "Gain after touch") String label,

        @Schema(description = "above 0 speaks against, below 0 for the subject")
        double decibans) {}
