package dev.probity.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was declined (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status HTTP status
 * @param detail this very problem in words
 * @param instance path of the request
 * @param traceId finds the request in traces and logs
 * @param errors what exactly is wrong with the request; absent when nothing is
 */
@Schema(description = "Why a request was declined (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @Nullable List<Error> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param pointer where: the parameter's name
     * @param rule what it breaks
     * @param detail in words
     */
    record Error(String pointer, String rule, String detail) {}
}
