package dev.probity.cases.dashboard;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found in a week, by the Monday that it begins with. */
@Schema(
        description =
                "What was found in a week (UTC). Nothing but the week is told where fewer were decided than the smallest group.")
public record OutcomeWeek(
        @Schema(description = "its Monday") LocalDate week,

        @Schema(description = "confirmed, of those that were confirmed or cleared (false alarm or authorised)")
        @Nullable
        Share precision,

        @Schema(description = "decided without enough evidence for either") @Nullable
        Integer insufficient) {}
