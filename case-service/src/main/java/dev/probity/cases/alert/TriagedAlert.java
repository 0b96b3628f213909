package dev.probity.cases.alert;

import dev.probity.cases.http.Problem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one of many alerts: it has either a version or a problem. */
@Schema(description = "What became of one of many alerts: it has either a version or a problem.")
public record TriagedAlert(
        UUID id,

        @Schema(description = "its version after the change; null where nothing of it was changed") @Nullable
        Long version,

        @Schema(
                description =
                        "why nothing of it was changed, as its own request would have answered; null where it is done")
        @Nullable
        Problem problem) {}
