package dev.probity.cases.enforcement;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal that came in. */
@Schema(description = "An appeal that came in.")
public record NewAppeal(
        @Schema(description = "who appeals, in words: the merchant's counsel; no names of staff, 1 to 200 characters")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String appellant,

        @Schema(description = "1 to 10,000 characters") @NotBlank @Size(max = 10_000) @PlainText
        String grounds,

        @Schema(
                description =
                        "when it came in; not before the day (UTC) on which the measure was proposed, not in the future, and not after the proposal's appealsUntil")
        @NotNull
        Instant receivedAt) {}
