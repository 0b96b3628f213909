package dev.probity.cases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details (application/problem+json). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "RFC 9457 problem details (application/problem+json).")
public record Problem(
        @Schema(description = "https://probity.dev/problems/<slug>")
        String type,

        String title,
        int status,
        @Nullable String detail,
        String instance,

        @Schema(description = "to quote when asking for help; absent where nothing is traced") @Nullable
        String traceId,

        List<ProblemError> errors) {
    /** Media type of problems. */
    public static final String JSON = "application/problem+json";

    public boolean is(ProblemType kind) {
        return type.equals(kind.uri());
    }
}
