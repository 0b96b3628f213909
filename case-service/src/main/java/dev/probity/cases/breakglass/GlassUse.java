package dev.probity.cases.breakglass;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody looked at a case that wasn't theirs, or tried to. */
@Schema(description = "That somebody looked at a case that wasn't theirs, or tried to.")
public record GlassUse(
        UUID id,
        Instant at,
        Person person,
        @Schema(description = "what they called the case") String asked,
        String reason,

        @Schema(description = "until when they see it, or saw it")
        Instant until,

        @Schema(description = "false where there was no such case for them, and they saw nothing")
        boolean granted,

        @Schema(description = "who ended it before its time") @Nullable
        Person endedBy,

        @Nullable String endedReason) {}
