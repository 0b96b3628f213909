package dev.probity.cases.task;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a task goes: done, dropped, or open again. */
@Schema(description = "Where a task goes: done, dropped, or open again.")
public record TaskTransition(
        @NotNull TaskState to,

        @Schema(description = "up to 2,000 characters; why it is dropped, and of nothing else")
        @Size(max = 2000)
        @PlainText
        @Nullable
        String reason) {}
