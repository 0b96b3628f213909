package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Staff of a country, of a role, of both, or all; whoever has no profile is in none but the last. */
@Schema(description = "Staff of a country, of a role, or of both, as they are placed now; all where neither is given.")
public record StaffGroup(@Nullable String country, @Nullable String role) {
    static final StaffGroup ALL = new StaffGroup(null, null);
}
