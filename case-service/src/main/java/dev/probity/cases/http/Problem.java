package dev.probity.cases.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details (application/problem+json). */
@Schema(description = "RFC 9457 problem details (application/problem+json).")
public record Problem(
        @Schema(description = "https://probity.dev/problems/<slug>")
        String type,

        String title,
        int status,
        @Nullable String detail,
        String instance,

        @Schema(description = "to quote when asking for help") @Nullable
        String traceId,

        List<ProblemError> errors) {
    /** Media type of problems. */
    public static final String JSON = "application/problem+json";
}
