package dev.probity.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.ingest.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param type URI that names the kind of problem
 * @param title what kind, in words
 * @param status HTTP status
 * @param detail what happened and what to do
 * @param traceId by which our logs know this request
 * @param errors rules broken by a single event
 * @param report what became of the events before the problem; null when there were none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String traceId,
        @Nullable List<Violation> errors,
        @Nullable Report report) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
