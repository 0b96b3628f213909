package dev.probity.cases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing wrong with a request.")
public record ProblemError(
        @Schema(description = "JSON pointer or parameter; absent where the whole is meant") @Nullable
        String pointer,

        String rule,
        String detail) {}
