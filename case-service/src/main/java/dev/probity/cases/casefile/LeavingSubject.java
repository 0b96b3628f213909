package dev.probity.cases.casefile;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a case is about no longer. */
@Schema(description = "Whom a case is about no longer.")
public record LeavingSubject(
        @Schema(description = "a subject of the case that none of its alerts is about") @NotNull
        UUID subject,

        @Schema(description = "1 to 2,000 characters, no names; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
