package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Alerts that have waited so long. */
@Schema(description = "Alerts that have waited so many whole days.")
public record BacklogAge(
        int leastDays,

        @Schema(description = "null for the oldest") @Nullable
        Integer mostDays,

        @Schema(description = "at the alert line or above it")
        int above,

        int below) {}
