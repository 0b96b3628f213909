package dev.probity.cases.casefile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case, named. */
@Schema(description = "A case, named.")
public record CaseLink(
        UUID id,
        @Schema(description = "C-1042") String ref,
        String title,
        CaseState state,

        @Schema(description = "since when it waits for somebody else's answer") @Nullable
        Instant escalatedAt) {}
