package dev.probity.cases.scoring;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far behind scoring is, in total of its instances; all null while it does not answer. */
@Schema(description = "How far behind scoring is, in total of its instances; all null while it does not answer.")
public record Freshness(
        ScoringState scoring,

        @Schema(description = "records that wait to be scored") @Nullable
        Long waiting,

        @Nullable Double eventsPerSecond,

        @Schema(description = "when the newest event that was scored happened; null before any") @Nullable
        Instant newestEvent,

        @Nullable Integer instances,

        @Schema(description = "of these, how many did not answer") @Nullable
        Integer instancesAway) {}
