package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reader may do with a case now. */
@Schema(description = "What the reader may do with a case now.")
public enum CaseAction {
    ASSIGN,
    TRANSITION,
    NOTE,
    BRING_IN,
    RECUSE,
    PROPOSE,
    CLOSE,
    MERGE,
    HOLD,
    RELEASE,
    ASK_ERASURE,
    DECIDE_ERASURE,
    ESCALATE,
    ANSWER
}
