package dev.probity.cases.enforcement;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why no notice is given. */
@Schema(description = "Why no notice is given.")
public record NewNoticeException(
        @NotNull NoticeException kind,

        @Schema(description = "what it rests on, 1 to 2,000 characters") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
