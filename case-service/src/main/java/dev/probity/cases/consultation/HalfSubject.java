package dev.probity.cases.consultation;

import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.identity.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject of the half. */
@Schema(description = "A subject of the half; staff only ever by pseudonym.")
public record HalfSubject(
        SubjectRef subject,

        @Schema(description = "null where none is known") @Nullable
        HalfBill bill,

        @Schema(description = "null until the case is closed") @Nullable
        Outcome outcome) {}
