package dev.probity.cases.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that somebody sees for a while. */
@Schema(description = "A case that somebody sees for a while.")
public record Glass(UUID id, UUID caseId, String ref, Instant until) {}
