package dev.probity.cases.unmask;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody must know a name. */
@Schema(description = "Why somebody must know a name.")
public record NewUnmasking(
        @Schema(description = "the case for which it is needed") @JsonProperty("case") @NotNull
        UUID inCase,

        @Schema(description = "1 to 2,000 characters, no names; on the record, and read by whoever decides")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String purpose,

        @Schema(description = "for how long; 24 where it is left out") @Min(1) @Max(72) @Nullable
        Integer hours) {}
