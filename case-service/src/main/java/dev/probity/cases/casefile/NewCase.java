package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens a case, from alerts or on a subject. */
@Schema(description = "Opens a case, from alerts or on a subject.")
public record NewCase(
        @Schema(description = "null: made from the heaviest evidence") @Size(min = 1, max = 200) @PlainText @Nullable
        String title,

        @Schema(description = "1 to 100; null for a case on a subject") @Size(min = 1, max = 100) @Nullable
        List<@NotNull UUID> alertIds,

        @Schema(description = "whose evidence has raised no alert; null for a case from alerts") @Nullable
        UUID subject) {}
