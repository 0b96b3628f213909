package dev.probity.cases.casefile;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall do it; null for nobody. */
@Schema(description = "Who shall do it; null for nobody.")
public record Assignment(
        @Schema(description = "user name, or me") @Size(min = 1, max = 128) @Nullable
        String assignee) {}
