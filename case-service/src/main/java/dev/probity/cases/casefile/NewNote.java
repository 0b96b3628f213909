package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note to add. */
@Schema(description = "A note to add.")
public record NewNote(
        @Schema(description = "1 to 10,000 characters") @NotBlank @Size(max = 10_000) @PlainText
        String text) {}
