package dev.probity.cases.enforcement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Notice that is given before a measure takes effect. */
@Schema(description = "Notice that is given before a measure takes effect.")
public record Notice(
        @Schema(description = "of the subject when it was proposed, ISO 3166-1") @Nullable
        String country,

        @Schema(description = "ISO 8601; PT0S for none") String period,

        @Schema(description = "the order goes out then, or when the hour has room") @Nullable
        Instant until,

        @Schema(description = "why none is given where one would be") @Nullable
        NoticeException exception,

        @Nullable String exceptionReason,

        @Schema(description = "letters that told of it, for as long as the outbox keeps them; oldest first")
        List<SentNotice> sent) {}
