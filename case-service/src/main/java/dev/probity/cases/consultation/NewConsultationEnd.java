package dev.probity.cases.consultation;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an office needs to see its half no longer. */
@Schema(description = "Why an office needs to see its half no longer.")
public record NewConsultationEnd(
        @Schema(description = "1 to 2,000 characters; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
