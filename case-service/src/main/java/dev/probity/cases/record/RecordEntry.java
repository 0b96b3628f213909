package dev.probity.cases.record;

import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the record: who did what to which case or alert, why they might, and where it stands in the log. */
@Schema(
        description =
                "One entry of the record: who did what to which case or alert, why they might, and where it stands in the log.")
public record RecordEntry(
        @Schema(description = "index in the log; null while it waits for its place") @Nullable
        Long index,

        @Schema(
                description =
                        "which of its case's entries, from 1 without a gap; null while it waits, and without a case")
        @Nullable
        Long number,

        Instant at,

        @Schema(description = "id \"probity\" for what the service did by rule")
        Person actor,

        @Schema(
                description =
                        "a kind of change, as in the timeline, of an alert in no case ALERT_ASSIGNED, ALERT_SNOOZED, ALERT_DISMISSED, ALERT_TAKEN_BACK, or of read: READ, READ_TIMELINE, READ_STORY, READ_GRAPH, READ_RECORD, READ_EVIDENCE, READ_TASKS, READ_CONSULTATIONS, READ_HALF, READ_ALERT, FOUND, READ_MEASURES, READ_NAME, SEARCHED_RECORD, DOWNLOADED, EXPORTED")
        String act,

        @Schema(description = "version that the case or the alert had after this change; null for a read") @Nullable
        Long version,

        RecordGround ground,

        @Schema(description = "in plain words; null once they are destroyed") @Nullable
        String text,

        @Schema(description = "null where it is about none") @Nullable
        UUID caseId,

        @Schema(description = "the case, where its reader sees it") @Nullable
        CaseLink caseFile,

        @Schema(description = "the alert that it is about where that was in no case; null otherwise") @Nullable
        UUID alertId,

        @Schema(description = "that alert, where its reader sees it and it has its words") @Nullable
        AlertLink alert,

        @Schema(description = "when a checkpoint that holds it was signed; null while it waits") @Nullable
        Instant sealedAt,

        @Schema(description = "what is hashed into the log (RFC 8785); null while it waits") @Nullable
        String leaf) {}
