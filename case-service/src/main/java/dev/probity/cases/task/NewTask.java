package dev.probity.cases.task;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is to be done. */
@Schema(description = "Something that is to be done.")
public record NewTask(
        @Schema(description = "1 to 200 characters, no names of people") @NotBlank @Size(max = 200) @PlainText
        String title,

        @Schema(description = "up to 2,000 characters") @Size(max = 2000) @PlainText @Nullable
        String details,

        @Schema(description = "user name of a member, or \"me\"; null for nobody yet") @Size(max = 200) @Nullable
        String assignee,

        @Nullable Instant dueAt) {}
