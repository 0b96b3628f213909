package dev.probity.cases.alert;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case is the same matter as another one. */
@Schema(description = "That a case is the same matter as another one.")
public record CaseMerger(
        @Schema(description = "an open case that one sees, too: all goes on there") @NotNull
        UUID into,

        @Schema(description = "1 to 2,000 characters; on the record of both") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
