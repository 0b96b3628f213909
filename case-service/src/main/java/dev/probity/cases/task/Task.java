package dev.probity.cases.task;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is to be done in a case. */
@Schema(description = "Something that is to be done in a case.")
public record Task(
        @Schema(description = "T-1 and on, within the case") String ref,
        String title,
        @Nullable String details,
        @Nullable Person assignee,
        @Nullable Instant dueAt,
        TaskState state,

        @Schema(description = "why it was dropped") @Nullable
        String reason,

        @Schema(description = "id \"probity\" for what every case begins with")
        Person addedBy,

        Instant addedAt,
        @Schema(description = "who changed it last") Person changedBy,
        Instant changedAt) {}
