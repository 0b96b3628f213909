package dev.probity.cases.alert;

import dev.probity.cases.casefile.Assignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is to be done with many alerts, each as if it were asked of alone. */
@Schema(
        description =
                "One thing that is to be done with many alerts, each as if it were asked of alone: exactly one of assignment, snooze and dismissal.")
public record Triage(
        @Schema(description = "1 to 200, each named once") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid AlertVersion> alerts,

        @Nullable @Valid Assignment assignment,
        @Nullable @Valid Snooze snooze,
        @Nullable @Valid Dismissal dismissal) {}
