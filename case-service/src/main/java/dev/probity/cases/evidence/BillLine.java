package dev.probity.cases.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one family of evidence adds to the bill. */
@Schema(description = "What one family of evidence adds to the bill.")
public record BillLine(
        @Schema(
                description =
                        "gain purpose portfolio volume hours tickets powers broker payment ring anomaly tips watchlist rule")
        String family,

        @Schema(description = "Gain after touch") String label,
        @Schema(description = "Gain") String shortLabel,

        @Schema(
                description =
                        "above 0 speaks against, below 0 for the subject; three decimals, adds up exactly with the prior")
        double decibans,

        @Schema(description = "ISO 8601, e.g. P30D") String halfLife,

        @Schema(description = "6 of 133 merchant-days without a ticket; peers 0.8 %")
        String summary,

        int evidenceCount,
        @Schema(description = "newest first, at most 50") List<EvidenceRef> evidence) {}
