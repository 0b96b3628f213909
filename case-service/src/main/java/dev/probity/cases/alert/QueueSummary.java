package dev.probity.cases.alert;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts over the queue. */
@Schema(description = "Counts over the queue.")
public record QueueSummary(
        int mine,
        int team,
        int deferred,
        int snoozed,

        @Schema(description = "alerts that are within the day's budget; null until scoring has said it") @Nullable
        Integer budgetUsed,

        @Nullable Integer budgetLimit,
        @Nullable LocalDate budgetDay,
        @Schema(description = "open cases") int cases,

        @Schema(description = "of the team's: nobody looks into them, and their time for triage is over")
        int overdue) {}
