package dev.probity.cases.record;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert that an entry of the record tells of, for whoever may open it. */
@Schema(description = "An alert that an entry of the record tells of, for whoever may open it.")
public record AlertLink(
        UUID id,
        @Schema(description = "its subject, as it is shown") String label) {}
