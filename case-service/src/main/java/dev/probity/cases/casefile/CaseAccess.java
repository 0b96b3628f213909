package dev.probity.cases.casefile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the reader sees a case. */
@Schema(description = "Why the reader sees a case.")
public record CaseAccess(
        AccessGround ground,

        @Schema(description = "of BREAK_GLASS: when they see it no longer") @Nullable
        Instant until,

        @Schema(description = "of BREAK_GLASS: the look that ends then, and that they may end before") @Nullable
        UUID glassId) {}
