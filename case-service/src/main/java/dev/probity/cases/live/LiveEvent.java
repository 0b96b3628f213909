package dev.probity.cases.live;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event of the stream (SSE data, JSON). */
@Schema(description = "One event of the stream (SSE data, JSON).")
public record LiveEvent(
        LiveKind kind,

        @Schema(description = "alert, case, subject or notice; null for all other kinds") @Nullable
        UUID id,

        @Schema(
                description =
                        "from the record's arrival on Kafka, or from the change, until it was sent here; null: nothing seen yet")
        @Nullable
        Long behindMs) {}
