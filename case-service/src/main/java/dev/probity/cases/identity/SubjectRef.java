package dev.probity.cases.identity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject as it is named in lists; staff only ever by pseudonym. */
@Schema(description = "A subject as it is named in lists; staff only ever by pseudonym.")
public record SubjectRef(
        UUID id,
        SubjectKind kind,
        @Schema(description = "Amber Heron, M-8812, G-31") String label,

        @Schema(description = "Seller support, SZX; Kitchen, open 2 y; Go-between")
        String description,

        Badge badge) {}
