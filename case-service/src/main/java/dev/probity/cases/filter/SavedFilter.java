package dev.probity.cases.filter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Filters of a list under a name. */
@Schema(description = "Filters of a list under a name.")
public record SavedFilter(
        String name,

        @Schema(description = "of the page's address, without its question mark")
        String query) {}
