package dev.probity.cases.consultation;

import dev.probity.cases.enforcement.Amount;
import dev.probity.cases.enforcement.Measure;
import dev.probity.cases.enforcement.ProposalState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure against a subject of the half. */
@Schema(description = "A measure against a subject of the half; none that was refused or withdrawn.")
public record HalfMeasure(
        UUID id,
        @Schema(description = "E-104, as orders name it") String ref,
        Measure action,

        @Schema(description = "Suspends the access of Amber Heron")
        String effect,

        UUID target,
        @Nullable Amount amount,

        @Schema(description = "the rule or term that it rests on")
        String basis,

        ProposalState state,
        Instant proposedAt,

        @Schema(description = "null until it is ordered") @Nullable
        Instant orderedAt) {}
