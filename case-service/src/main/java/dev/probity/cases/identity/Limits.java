package dev.probity.cases.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this place allows, as it is set here. */
@Schema(description = "What this place allows, as it is set here.")
public record Limits(
        @Schema(description = "largest file that can be attached, in bytes")
        long attachmentBytes,

        @Schema(description = "media types of files that can be attached, as their content tells")
        List<String> attachmentTypes,

        @Schema(description = "longest look by break-glass, in hours, rounded down")
        long lookHours) {}
