package dev.probity.cases.consultation;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office says. */
@Schema(description = "What an office says.")
public record NewConsultationAnswer(
        @Schema(description = "1 to 4,000 characters; a line of the case") @NotBlank @Size(max = 4000) @PlainText
        String text) {}
