package dev.probity.cases.enforcement;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.casefile.Clock;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a list of proposed measures: what it takes to choose one. Why it is proposed, and what became of it, is read one by one. */
@Schema(description = "One row of a list of proposed measures: what it takes to choose one.")
public record ListedProposal(
        UUID id,
        @Schema(description = "E-104") String ref,
        @JsonProperty("case") CaseLink inCase,
        Measure action,
        SubjectRef target,

        @Schema(description = "how many of the target are meant")
        int reviewCount,

        @Nullable Amount amount,

        @Schema(description = "of the target when it was proposed; null where there was no bill") @Nullable
        Double totalDecibans,

        @Schema(description = "0 to 1, of that total") @Nullable
        Double posterior,

        ProposalState state,
        Person proposedBy,
        Instant proposedAt,
        Instant changedAt,

        @Schema(description = "until when the appeal is to be decided; null where none waits") @Nullable
        Clock clock) {}
