package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall have nothing more to do with a case. */
@Schema(description = "Who shall have nothing more to do with a case.")
public record NewRecusal(
        @Schema(description = "user name, or me; of a colleague by an investigator only")
        @NotNull
        @Size(min = 1, max = 128)
        String person,

        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
