package dev.probity.cases.subject;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Look-ups of a day. */
@Schema(description = "Look-ups of a day.")
public record DayCount(
        LocalDate date,
        int lookUps,
        @Schema(description = "without a ticket") int untracked) {}
