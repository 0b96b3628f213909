package dev.probity.cases.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ordinary events, or reviews posted, of one hour. */
@Schema(
        description =
                "Ordinary events, or reviews posted, of one hour; of one day (at noon UTC) where no hours are kept.")
public record Tick(
        Instant at,
        int count,

        @Schema(description = "how many of them a line rests on that speaks against somebody")
        int against) {
    Tick and(Tick more) {
        return new Tick(at, count + more.count, against + more.against);
    }
}
