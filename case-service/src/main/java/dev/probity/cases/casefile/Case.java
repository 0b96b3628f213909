package dev.probity.cases.casefile;

import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case whole; its version is the ETag. */
@Schema(description = "A case whole; its version is the ETag.")
public record Case(
        UUID id,
        long version,
        String ref,
        String title,
        CaseState state,
        CaseAccess access,
        @Nullable Person assignee,
        List<Person> members,
        Instant openedAt,
        Person openedBy,
        Instant changedAt,
        @Nullable Clock clock,
        @Nullable Escalation escalation,

        @Schema(description = "since when nothing of it may be destroyed") @Nullable
        Instant heldAt,

        @Schema(description = "that its words are to be destroyed; null where nobody asks for it") @Nullable
        Erasure erasure,

        @Nullable Instant closedAt,
        @Nullable Person closedBy,
        @Schema(description = "of the closure") @Nullable String reason,

        @Schema(
                description =
                        "the case in which all of it goes on; null where it was not merged, or where the reader doesn't see that one")
        @Nullable
        CaseLink mergedInto,

        @Schema(description = "cases that were merged into it, of those that the reader sees")
        List<CaseLink> mergedFrom,

        @Schema(description = "staff first by weight, then others by weight")
        List<CaseSubject> subjects,

        List<CaseAlert> alerts,

        @Schema(description = "of the first subject whose bill has any; each bill has its own")
        Explanations explanations,

        @Schema(description = "newest first") List<Note> notes,

        @Schema(description = "events that the bills rest on")
        int evidenceCount,

        @Schema(description = "what was kept as evidence") int exhibitCount,

        @Schema(description = "tasks that were not dropped") int taskCount,

        @Schema(description = "of those, done") int tasksDone,
        int recordCount,
        List<CaseAction> actions,

        @Schema(description = "to where /transition leads from here")
        List<CaseState> transitions) {}
