package dev.probity.cases.story;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From a mark to a later one. */
@Schema(description = "From a mark to a later one.")
public record Arrow(
        ArrowKind kind,
        @Schema(description = "mark") String from,

        @Schema(description = "mark; null: the lane of toSubject itself") @Nullable
        String to,

        UUID toSubject,
        int days,
        @Schema(description = "2 d later") String label) {}
