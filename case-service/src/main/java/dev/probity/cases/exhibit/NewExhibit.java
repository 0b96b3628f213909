package dev.probity.cases.exhibit;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be kept as evidence: a subject's bill as it stands now, or one event that speaks about them. */
@Schema(
        description =
                "What is to be kept as evidence: a subject's bill as it stands now, or one event that speaks about them.")
public record NewExhibit(
        @Schema(description = "BILL or EVENT; files are attachments") @NotNull
        ExhibitKind kind,

        @Schema(description = "a subject of the case") @NotNull
        UUID subject,

        @Schema(description = "of an event, as it is shown") @Size(max = 500) @Nullable
        String source,

        @Schema(description = "of an event, as it is shown") @Size(max = 500) @Nullable
        String eventId,

        @Schema(description = "1 to 2,000 characters; on the record") @NotBlank @Size(max = 2000) @PlainText
        String reason) {}
