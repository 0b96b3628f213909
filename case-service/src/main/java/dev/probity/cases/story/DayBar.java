package dev.probity.cases.story;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One day of the overview strip. */
@Schema(description = "One day of the overview strip.")
public record DayBar(
        LocalDate date,
        @Schema(description = "events that a bill rests on") int against,
        int ordinary) {}
