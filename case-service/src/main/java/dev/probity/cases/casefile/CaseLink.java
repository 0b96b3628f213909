package dev.probity.cases.casefile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case, named. */
@Schema(description = "A case, named.")
public record CaseLink(
        UUID id, @Schema(description = "C-1042") String ref, String title, CaseState state) {}
