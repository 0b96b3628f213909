package dev.probity.cases.erasure;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the words of a case stay. */
@Schema(description = "Why the words of a case stay.")
public record NewErasureRefusal(
        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
