package dev.probity.cases.unmask;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.identity.Badge;
import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to know a name; its version is the ETag. */
@Schema(description = "A wish to know a name, and what became of it; its version is the ETag.")
public record Unmasking(
        UUID id,
        long version,
        UnmaskingState state,

        @Schema(description = "reference of the case for which it is needed") @JsonProperty("case")
        String inCase,

        UUID caseId,
        UUID subjectId,
        @Schema(description = "the pseudonym") String label,
        Badge badge,
        String purpose,
        int hours,
        Person askedBy,
        Instant askedAt,

        @Schema(description = "how often they asked before, and how often it was granted")
        AskedBefore history,

        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Schema(description = "of the decision") @Nullable String reason,

        @Schema(description = "until when the name is shown to whoever asked, or was") @Nullable
        Instant until,

        @Schema(description = "who ended it before its time") @Nullable
        Person endedBy,

        @Nullable String endedReason,

        @Schema(description = "how often it was shown") int looks) {}
