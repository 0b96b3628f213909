package dev.probity.cases.enforcement;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decides an appeal. */
@Schema(description = "Decides an appeal; REVERSED orders what takes the measure back.")
public record NewRuling(
        @NotNull RulingOutcome outcome,

        @Schema(description = "1 to 10,000 characters, no names") @NotBlank @Size(max = 10_000) @PlainText
        String reason) {}
