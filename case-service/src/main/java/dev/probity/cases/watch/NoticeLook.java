package dev.probity.cases.watch;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look that a notice tells of. */
@Schema(description = "One look that a notice tells of.")
public record NoticeLook(
        UUID id,
        Instant at,
        LookAct act,
        LookedAt what,

        @Schema(description = "null where they were shown nothing") @Nullable
        LookGround ground,

        @Schema(
                description =
                        "case or subject; null for an alert, where there is none, and where its reader is walled from it")
        @Nullable
        UUID file,

        @Schema(description = "what the case or subject is called; null where file is") @Nullable
        String label) {}
