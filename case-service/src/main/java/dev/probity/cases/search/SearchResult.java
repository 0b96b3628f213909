package dev.probity.cases.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the best of each kind. */
@Schema(description = "What was found, the best of each kind.")
public record SearchResult(
        List<SearchHit> items,

        @Schema(
                description =
                        "whether more cases than those say so: GET /cases?q= lists them, to a thousand of the reader's own and as many that nobody has taken")
        boolean moreCases) {}
