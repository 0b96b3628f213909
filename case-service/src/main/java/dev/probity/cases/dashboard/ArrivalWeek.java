package dev.probity.cases.dashboard;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long alerts took that arrived in a week. */
@Schema(description = "How long alerts took that arrived in a week (UTC).")
public record ArrivalWeek(
        @Schema(description = "its Monday") LocalDate week, ArrivalTime took) {}
