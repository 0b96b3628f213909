package dev.probity.cases.enforcement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal, named. */
@Schema(description = "A proposal, named.")
public record ProposalLink(
        UUID id, @Schema(description = "E-104") String ref, Measure action, ProposalState state) {}
