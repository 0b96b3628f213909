package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a legal hold begins or ends. */
@Schema(description = "Why a legal hold begins or ends.")
public record NewHold(
        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
