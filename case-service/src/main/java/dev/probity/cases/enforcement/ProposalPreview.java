package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal would be. */
@Schema(description = "What a proposal would be; nothing is kept of it.")
public record ProposalPreview(
        String effect,
        String inverseEffect,
        String statement,
        Notice notice,

        @Schema(
                description =
                        "how many people must approve this amount; with what was taken of the target lately it may be more")
        int approvalsNeeded) {}
