package dev.probity.cases.casefile;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject of a case, with its bill. */
@Schema(description = "A subject of a case, with its bill.")
public record CaseSubject(
        SubjectRef subject,

        @Schema(description = "false: drawn in by what an alert involves")
        boolean alerted,

        @Schema(description = "the other open case that its alert is in; null where it is in this one, or in none")
        @Nullable
        CaseLink alertIn,

        @Schema(description = "null while no evidence is known about it") @Nullable
        Bill bill,

        @Nullable Instant aboveLineSince,
        @Nullable Outcome outcome,
        Instant addedAt) {}
