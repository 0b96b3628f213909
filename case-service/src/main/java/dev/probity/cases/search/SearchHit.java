package dev.probity.cases.search;

import dev.probity.cases.identity.Badge;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing found. */
@Schema(description = "One thing found.")
public record SearchHit(
        HitKind kind,
        UUID id,
        String label,
        String note,
        @Nullable Badge badge) {}
