package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens a case. */
@Schema(description = "Opens a case.")
public record NewCase(
        @Schema(description = "null: made from the heaviest alert") @Size(min = 1, max = 200) @PlainText @Nullable
        String title,

        @Schema(description = "1 to 100") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> alertIds) {}
