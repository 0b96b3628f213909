package dev.probity.cases.breakglass;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which case somebody must see who isn't a member of it, and why. */
@Schema(description = "Which case somebody must see who isn't a member of it, and why.")
public record NewGlass(
        @Schema(description = "its reference as people say it (C-1042), or its id")
        @JsonProperty("case")
        @NotNull
        @Size(min = 1, max = 64)
        String wanted,

        @Schema(description = "1 to 2,000 characters, no names; on the case's record, and reported")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String reason,

        @Schema(description = "when it shall be over; left out, after the usual time") @Nullable
        Instant until) {}
