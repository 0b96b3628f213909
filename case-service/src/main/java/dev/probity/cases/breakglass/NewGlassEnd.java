package dev.probity.cases.breakglass;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case of others need not be seen any longer. */
@Schema(description = "Why a case of others need not be seen any longer.")
public record NewGlassEnd(
        @Schema(description = "1 to 2,000 characters, no names; on the case's record")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String reason) {}
