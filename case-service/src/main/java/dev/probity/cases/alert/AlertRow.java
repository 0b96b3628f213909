package dev.probity.cases.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.casefile.Clock;
import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the queue. */
@Schema(description = "One row of the queue.")
public record AlertRow(
        UUID id,
        @Schema(description = "for If-Match") long version,
        SubjectRef subject,
        AlertState state,
        boolean aboveLine,
        double posterior,
        double totalDecibans,
        double priorDecibans,
        double alertLineDecibans,

        @Schema(description = "the stacked bar: against by weight, then for by weight")
        List<FamilyLine> lines,

        @Schema(description = "one plain sentence") String summary,
        Merchants merchants,

        @Schema(description = "other subjects of the same case that have an alert, at most three")
        List<SubjectRef> with,

        @Schema(description = "the case that holds it") @JsonProperty("case") @Nullable
        CaseLink inCase,

        @Schema(description = "other open cases that its subject is in, newest first")
        List<CaseLink> alsoIn,

        @Nullable Person assignee,
        @Schema(description = "event time") Instant raisedAt,
        @Schema(description = "event time") Instant changedAt,
        @Schema(description = "when it came here") Instant receivedAt,

        @Schema(description = "since a day before the last change")
        double changeDecibans,

        @Schema(description = "the whole bill is younger than a day")
        boolean isNew,

        @Nullable Clock clock,
        @Nullable Instant snoozedUntil,

        @Schema(description = "who put it aside; null where nobody did") @Nullable
        Person snoozedBy,

        @Nullable Outcome outcome) {}
