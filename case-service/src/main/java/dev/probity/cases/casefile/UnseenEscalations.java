package dev.probity.cases.casefile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Escalated cases that wait for an answer and that their reader doesn't see. */
@Schema(description = "Escalated cases that wait for an answer and that their reader doesn't see, the longest first.")
public record UnseenEscalations(
        @Schema(description = "at most 50") List<UnseenEscalation> items,
        @Schema(description = "whether there are more") boolean more) {}
