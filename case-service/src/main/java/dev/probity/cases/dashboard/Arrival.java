package dev.probity.cases.dashboard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long it takes from the event that raised an alert to the alert's arrival here. */
@Schema(
        description =
                "How long it takes from the event that raised an alert, by its sender's clock, to the alert's arrival here, from where open pages have it at once.")
public record Arrival(
        @Schema(description = "of all weeks that are told, together; null where none is") @Nullable
        ArrivalTime all,

        @Schema(description = "weeks with fewer than the smallest group are left out")
        List<ArrivalWeek> weeks,

        @Schema(
                description =
                        "alerts that arrived more than a day after what raised them, as of an archive that is read in, which the times above leave out; null where they are fewer than the smallest group, or none")
        @Nullable
        Integer late) {}
