package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long alerts took to arrive. */
@Schema(description = "How long alerts took to arrive.")
public record ArrivalTime(
        @Schema(description = "alerts that arrived") int count,
        double medianSeconds,

        @Schema(description = "nine of ten were faster") double p90Seconds) {}
