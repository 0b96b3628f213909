package dev.probity.cases.subject;

import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.PeerGroup;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject whole. */
@Schema(description = "A subject whole.")
public record Subject(
        SubjectRef subject,

        @Schema(description = "kind:id, for merchants and organisations only") @Nullable
        String ref,

        @Nullable String role,
        @Nullable String site,
        @Nullable String category,
        @Nullable String country,
        @Nullable Instant openedAt,
        @Nullable PeerGroup peers,
        @Nullable Bill bill,
        @Nullable Instant aboveLineSince,
        @Schema(description = "newest first") List<Finding> findings,

        @Schema(description = "the open one that holds its alert first, then the newest")
        List<CaseLink> cases,

        @Schema(description = "newest first") List<Judgement> judgements,
        @Schema(description = "its open alert") @Nullable UUID alertId,
        ScoringState scoring) {}
