package dev.probity.cases.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list; nextCursor is null on the last page. */
@Schema(description = "One page of a list; nextCursor is null on the last page.")
public record AlertPage(
        List<AlertRow> items,

        @Schema(description = "give it back as ?cursor= for the next page") @Nullable
        String nextCursor,

        @Schema(
                description =
                        "whether more than 1,000 names begin with what was asked for: some of them may be missing, outside of the reader's own cases and of what nobody has taken; ask for more of the name")
        boolean namesLeftOut) {}
