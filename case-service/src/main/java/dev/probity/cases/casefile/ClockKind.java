package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due. */
@Schema(description = "What is due.")
public enum ClockKind {
    TRIAGE,
    DECISION,
    APPEAL
}
