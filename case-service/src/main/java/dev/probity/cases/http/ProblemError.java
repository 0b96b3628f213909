package dev.probity.cases.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a request. */
@Schema(description = "One thing wrong with a request.")
public record ProblemError(
        @Schema(description = "JSON pointer or parameter") @Nullable
        String pointer,

        String rule,
        String detail) {}
