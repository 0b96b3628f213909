package dev.probity.cases.filter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a name stands for. */
@Schema(description = "What a name stands for.")
public record NewFilter(
        @Schema(
                description =
                        "of the page's address, without its question mark; up to 1,000 characters, as addresses are written")
        @NotNull
        @Size(max = 1000)
        @Pattern(regexp = "[!-~&&[^#<>\"?]]*", message = "must be the query of an address, without its question mark")
        String query) {}
