package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.identity.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another subject of the same case. */
@Schema(description = "Another subject of the same case.")
public record CaseMate(
        SubjectRef subject,
        @Nullable Double posterior,

        @Schema(description = "the other open case that its alert is in; null where it is in this one, or in none")
        @Nullable
        CaseLink alertIn) {}
