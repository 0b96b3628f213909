package dev.probity.cases.subject;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the list of subjects. */
@Schema(description = "One row of the list of subjects.")
public record SubjectRow(
        SubjectRef subject,
        double posterior,
        double totalDecibans,
        boolean aboveLine,
        Instant asOf,
        List<FamilyLine> lines,

        @Schema(description = "the open case that holds its alert, else the newest open one that it is in")
        @JsonProperty("case")
        @Nullable
        CaseLink inCase,

        @Schema(description = "other open cases that it is in, newest first")
        List<CaseLink> alsoIn,

        @Nullable UUID alertId,

        @Schema(description = "what people found of it last; null where nobody has judged it yet") @Nullable
        Judgement judged) {}
