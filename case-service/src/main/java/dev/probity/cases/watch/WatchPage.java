package dev.probity.cases.watch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of notices, the newest first. */
@Schema(description = "A page of notices, the newest first.")
public record WatchPage(
        List<WatchNotice> items,
        @Nullable String nextCursor,

        @Schema(description = "how many wait for an answer, of all that their reader sees; counted up to 1,000")
        int open) {}
