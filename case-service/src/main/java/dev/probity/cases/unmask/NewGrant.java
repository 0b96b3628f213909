package dev.probity.cases.unmask;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a name is shown, and for how long. */
@Schema(description = "Why a name is shown, and for how long.")
public record NewGrant(
        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason,

        @Schema(description = "at most as long as was asked for, which it is where this is left out")
        @Min(1)
        @Max(72)
        @Nullable
        Integer hours) {}
