package dev.probity.cases.subject;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.casefile.Outcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people found of a subject; its bill starts over with it. */
@Schema(description = "What people found of a subject; its bill starts over with it.")
public record Judgement(
        Outcome outcome,
        Instant at,

        @JsonProperty("case")
        @Schema(description = "the case that was closed; null where an alert in no case was dismissed")
        @Nullable
        CaseLink inCase) {}
