package dev.probity.cases.task;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to do it. */
@Schema(description = "Who is to do it.")
public record TaskAssignment(
        @Schema(description = "user name of a member, or \"me\"; null for nobody") @Size(max = 200) @Nullable
        String assignee) {}
