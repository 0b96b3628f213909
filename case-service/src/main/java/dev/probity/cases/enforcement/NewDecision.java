package dev.probity.cases.enforcement;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody decides about a proposal, with the reason. */
@Schema(description = "What somebody decides about a proposal, with the reason.")
public record NewDecision(
        @Schema(description = "1 to 10,000 characters, no names") @NotBlank @Size(max = 10_000) @PlainText
        String reason) {}
