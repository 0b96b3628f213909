package dev.probity.cases.casefile;

import dev.probity.cases.alert.AlertState;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert of a case. */
@Schema(description = "An alert of a case.")
public record CaseAlert(
        UUID id, SubjectRef subject, AlertState state, Instant raisedAt, Instant changedAt, double posterior) {}
