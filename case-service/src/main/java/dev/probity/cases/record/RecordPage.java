package dev.probity.cases.record;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the record; nextCursor is null on the last page. */
@Schema(description = "One page of the record, newest first; nextCursor is null on the last page.")
public record RecordPage(
        List<RecordEntry> items,

        @Schema(description = "give it back as ?cursor= for the next page") @Nullable
        String nextCursor) {}
