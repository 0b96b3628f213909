package dev.probity.cases.dashboard;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long it took in a week; weeks with fewer than the smallest group are left out. */
@Schema(description = "How long it took in a week (UTC); weeks with fewer than the smallest group are left out.")
public record TimeWeek(
        @Schema(description = "its Monday") LocalDate week,
        int count,
        double medianHours,

        @Schema(description = "nine of ten were faster") double p90Hours,

        @Schema(description = "how many kept the limit") int withinLimit) {}
