package dev.probity.cases.alert;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts an alert aside. */
@Schema(description = "Puts an alert aside.")
public record Snooze(
        @Schema(description = "in the future, at most 30 days") @NotNull
        Instant until,

        @NotBlank @Size(max = 2000) @PlainText String reason) {}
