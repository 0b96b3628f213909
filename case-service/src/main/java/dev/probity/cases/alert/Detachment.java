package dev.probity.cases.alert;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Alerts that are taken out of a case again. */
@Schema(description = "Alerts that are taken out of a case again.")
public record Detachment(
        @NotEmpty @Size(max = 50) List<@NotNull UUID> alertIds,

        @Schema(description = "back to the queue, or together into a new case") @NotNull
        DetachedInto into,

        @Schema(description = "of the new case; made from its first alert where it is left out")
        @Size(min = 1, max = 200)
        @PlainText
        @Nullable
        String title,

        @Schema(description = "1 to 2,000 characters; on the record of both") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
