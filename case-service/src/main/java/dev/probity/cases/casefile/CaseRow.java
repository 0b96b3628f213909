package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the list of cases. */
@Schema(description = "One row of the list of cases.")
public record CaseRow(
        UUID id,
        long version,
        String ref,
        String title,
        CaseState state,
        @Nullable Person assignee,
        @Schema(description = "the heaviest, at most five") List<SubjectRef> subjects,
        int subjectCount,
        @Schema(description = "of the heaviest subject") double posterior,
        double totalDecibans,
        Instant openedAt,
        Instant changedAt,
        @Nullable Clock clock,
        @Nullable Escalation escalation,

        @Schema(description = "of a closed case, without repeats")
        List<Outcome> outcomes) {}
