package dev.probity.cases.consultation;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which office is asked, and what. */
@Schema(description = "Which office is asked, and what.")
public record NewConsultation(
        @NotNull Office office,

        @Schema(description = "1 to 2,000 characters, nothing of the other half; on the record, and read by the office")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String message) {}
