package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much waits, and how full the hour is. */
@Schema(description = "How much waits, and how full the hour is.")
public record EnforcementSummary(
        @Schema(description = "proposals that the reader may decide on")
        int waitingForMe,

        @Schema(description = "proposals that wait for anyone's approval")
        int proposed,

        @Schema(description = "approved, ordered, and not reported on yet")
        int underWay,

        @Schema(description = "appeals that wait for a decision")
        int appeals,

        @Schema(description = "approved, notice over, but the hour is full")
        int waitingForRoom,

        @Schema(description = "orders of the last hour, of all cases but those behind the reader's wall")
        int hourUsed,

        @Schema(description = "orders that go out in any hour")
        int hourLimit,

        @Schema(description = "appeals that wait longer than was promised")
        int appealsOverdue) {}
