package dev.probity.cases.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where this suite stands, shown beside its name. */
@Schema(description = "Where this suite stands, shown beside its name.")
public record Place(
        PlaceKind kind,
        @Schema(description = "Staging · EU") String label) {}
