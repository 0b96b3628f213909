package dev.probity.cases.erasure;

import dev.probity.cases.casefile.ErasureGround;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the words of a case are to be destroyed. */
@Schema(description = "Why the words of a case are to be destroyed.")
public record NewErasure(
        @Schema(description = "stays on the record when they are") @NotNull
        ErasureGround ground,

        @Schema(description = "1 to 2,000 characters, no names; for whoever decides, and destroyed with the words")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String reason) {}
