package dev.probity.cases.dashboard;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Alerts of a day (UTC) against its budget. */
@Schema(description = "Alerts of a day (UTC) against its budget.")
public record AlertDay(
        LocalDate day,

        @Schema(description = "raised within the day's budget")
        int raised,

        @Schema(description = "of that day, ranked and put off: raised on a later day, or waiting still")
        int deferred,

        @Schema(description = "null where none was raised that day") @Nullable
        Integer budget) {}
