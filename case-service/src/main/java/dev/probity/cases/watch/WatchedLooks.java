package dev.probity.cases.watch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice, and the looks that it tells of. */
@Schema(description = "A notice, and the looks that it tells of.")
public record WatchedLooks(
        WatchNotice notice,

        @Schema(description = "the newest first, at most 200")
        List<NoticeLook> looks) {}
