package dev.probity.cases.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An office that is asked about its half of a case; its version is the ETag. */
@Schema(description = "An office that is asked about its half of a case; its version is the ETag.")
public record Consultation(
        UUID id,
        long version,

        @Schema(description = "C-1042") @JsonProperty("case")
        String inCase,

        Office office,
        @Schema(description = "what it is asked") String message,
        Person askedBy,
        Instant askedAt,
        Instant changedAt,
        @Schema(description = "oldest first") List<ConsultationAnswer> answers,

        @Schema(description = "since when the office sees it no longer; null while it does") @Nullable
        Instant endedAt,

        @Nullable Person endedBy,
        @Nullable String endedReason) {}
