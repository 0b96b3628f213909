package dev.probity.cases.timeline;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a case's record; never changed afterwards. */
@Schema(description = "One line of a case's record; never changed afterwards.")
public record TimelineEntry(
        long seq,
        Instant at,

        @Schema(description = "id \"probity\" for what the service did by rule")
        Person actor,

        EntryKind kind,

        @Schema(description = "in plain words; where a case is closed, what was found of whom and why")
        String text,

        @Nullable SubjectRef subject,
        @Nullable UUID alertId,

        @Schema(description = "state or assignee before") @Nullable
        String from,

        @Schema(description = "state or assignee after") @Nullable
        String to,

        @Schema(description = "what entered the case with it, E-3") @Nullable
        String exhibit,

        @Schema(description = "SHA-256 of the bytes of that, in hex") @Nullable
        String sha256) {}
