package dev.probity.cases.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a subject is drawn; the same for ever. */
@Schema(description = "How a subject is drawn; the same for ever.")
public record Badge(
        BadgeShape shape,

        @Schema(
                description =
                        "first word of the pseudonym in lower case, e.g. amber; null for whoever has no pseudonym")
        @Nullable
        String colour,

        @Schema(description = "of the pseudonym, e.g. AH") @Nullable
        String initials) {}
