package dev.probity.cases.casefile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An escalated case that its reader doesn't see and that waits for an answer: which it is, since when, and by what. */
@Schema(description = "An escalated case that its reader doesn't see and that waits for an answer.")
public record UnseenEscalation(
        @Schema(description = "its number, C-17") String ref,
        Instant at,

        @Schema(description = "whether its clock ran out; else somebody who works on it said so")
        boolean byClock) {}
