package dev.probity.cases.enforcement;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appeal against a measure, and how it was decided. After one that failed there may be another. */
@Schema(description = "An appeal against a measure, and how it was decided.")
public record Appeal(
        String appellant,
        String grounds,
        Instant receivedAt,
        Person filedBy,
        Instant filedAt,

        @Schema(
                description =
                        "null while it waits, and where the measure was taken back (REVERSED, reversedBy) before anybody decided: that settles it")
        @Nullable
        Ruling ruling) {}
