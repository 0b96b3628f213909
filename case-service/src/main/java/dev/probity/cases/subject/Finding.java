package dev.probity.cases.subject;

import dev.probity.cases.evidence.EvidenceRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a detector saw in one window. */
@Schema(description = "What a detector saw in one window.")
public record Finding(
        @Schema(description = "opaque") String key,
        String family,
        String label,
        Instant foundAt,
        double thenDecibans,
        @Schema(description = "faded by its half-life") double nowDecibans,
        String horizon,
        Instant windowStart,
        Instant windowEnd,
        String summary,
        int evidenceCount,
        List<EvidenceRef> evidence) {}
