package dev.probity.cases.task;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when it is to be done. */
@Schema(description = "Until when it is to be done.")
public record TaskDeadline(
        @Schema(description = "null for no particular time") @Nullable
        Instant dueAt) {}
