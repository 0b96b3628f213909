package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is escalated. */
@Schema(description = "Why a case is escalated.")
public record NewEscalation(
        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
