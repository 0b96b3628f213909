package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes a case; every alerted subject needs an outcome. */
@Schema(description = "Closes a case; every alerted subject needs an outcome.")
public record Closure(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid SubjectOutcome> outcomes,

        @Schema(description = "1 to 10,000 characters, no names") @NotBlank @Size(max = 10_000) @PlainText
        String reason) {}
