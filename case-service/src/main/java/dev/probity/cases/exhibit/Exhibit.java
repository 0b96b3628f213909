package dev.probity.cases.exhibit;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What entered a case, as it was then; never changed afterwards. */
@Schema(description = "What entered a case, as it was then; never changed afterwards.")
public record Exhibit(
        @Schema(description = "E-1 and on, within the case") String ref,
        ExhibitKind kind,

        @Schema(description = "what it is in words; of an attachment its file name")
        String title,

        @Schema(description = "about whom; null for an attachment about nobody alone") @Nullable
        SubjectRef subject,

        @Schema(description = "where it came from: scoring, the source of an event, upload")
        String source,

        @Schema(description = "id by which the source knows the event; null of anything else") @Nullable
        String sourceId,

        String mediaType,

        @Schema(description = "what a bill is as of, when an event happened; null of an attachment") @Nullable
        Instant asOf,

        @Schema(description = "of a bill") @Nullable Long revision,
        @Schema(description = "why it was added") String reason,

        @Schema(description = "id \"probity\" for what the service added by rule")
        Person addedBy,

        Instant addedAt,

        @Schema(description = "SHA-256 of its bytes, in hex")
        String sha256,

        @Schema(description = "bytes") long size) {}
