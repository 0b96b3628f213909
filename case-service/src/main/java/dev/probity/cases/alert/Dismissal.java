package dev.probity.cases.alert;

import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends an alert without a case. */
@Schema(description = "Ends an alert without a case.")
public record Dismissal(
        @Schema(description = "FALSE_ALARM, AUTHORISED or INSUFFICIENT") @NotNull
        Outcome outcome,

        @Schema(description = "1 to 2,000 characters, no names") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
