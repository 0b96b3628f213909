package dev.probity.cases.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Brings alerts into one case. */
@Schema(description = "Brings alerts into one case.")
public record Merge(
        @Schema(description = "1 to 100") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> alertIds,

        @Schema(description = "null opens a new case") @Nullable
        UUID caseId) {}
