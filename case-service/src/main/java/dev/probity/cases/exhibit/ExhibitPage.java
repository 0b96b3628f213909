package dev.probity.cases.exhibit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of exhibits, E-1 first. */
@Schema(description = "A page of exhibits, E-1 first.")
public record ExhibitPage(List<Exhibit> items, @Nullable String nextCursor) {}
