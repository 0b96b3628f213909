package dev.probity.cases.subject;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person does, beside peers. */
@Schema(description = "What a person does, beside peers.")
public record Activity(
        @Schema(description = "whose clock tells the hours; null where it is not known") @Nullable
        String site,

        @Schema(description = "time zone of that clock, UTC where it is not known")
        String timezone,

        @Schema(description = "mean look-ups by hour of week, Monday 00 first, 168 numbers")
        List<Double> hours,

        @Nullable HourBand peers,
        List<DayCount> days,
        @Schema(description = "most unusual first") List<TouchedMerchant> merchants,
        TicketCoverage tickets,
        @Schema(description = "newest first") List<ActivityEvent> events) {}
