package dev.probity.cases.search;

import dev.probity.cases.identity.Badge;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param kind what it is
 * @param id its id
 * @param label what it is called
 * @param note what more there is to say of it
 * @param badge of who has one
 * @param excerpt of the text of a case that says most of what was looked for; null where its reference or its title says it, and of anything else
 */
@Schema(description = "One thing found.")
public record SearchHit(
        HitKind kind,
        UUID id,
        String label,
        String note,
        @Nullable Badge badge,
        @Nullable List<ExcerptPart> excerpt) {}
