package dev.probity.cases.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody might do or see something. */
@Schema(
        description =
                "Why somebody might: RULE, the service itself; MEMBER takes part in the case; BREAK_GLASS, they gave a reason, for a while; TRIAGE, nobody has taken it yet; DECISION, a measure, a wish for a name or its erasure waited in it for one; CONSULTATION, their office is asked about its half; ROLE, by their role alone.")
public enum RecordGround {
    RULE,
    MEMBER,
    BREAK_GLASS,
    TRIAGE,
    DECISION,
    CONSULTATION,
    ROLE
}
