package dev.probity.cases.watch;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of looking into it. */
@Schema(description = "What came of looking into it.")
public record NewNoticeAnswer(
        @Schema(description = "1 to 2,000 characters, no names") @NotBlank @Size(max = 2000) @PlainText
        String text) {}
