package dev.probity.cases.unmask;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a name isn't shown, or is no longer. */
@Schema(description = "Why a name isn't shown, or is no longer.")
public record NewVerdict(
        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
