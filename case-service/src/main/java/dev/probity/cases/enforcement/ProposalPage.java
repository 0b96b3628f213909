package dev.probity.cases.enforcement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list; nextCursor is null on the last page. */
@Schema(description = "One page of a list; nextCursor is null on the last page.")
public record ProposalPage(
        List<ListedProposal> items,

        @Schema(description = "give it back as ?cursor= for the next page") @Nullable
        String nextCursor) {}
