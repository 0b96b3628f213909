package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lets somebody see a case. */
@Schema(
        description =
                "What lets somebody see a case: MEMBER takes part in it; TRIAGE, nobody has taken it yet; DECISION, a measure, a wish for a name or its erasure waits in it for somebody to decide; BREAK_GLASS, they gave a reason, for a while.")
public enum AccessGround {
    MEMBER,
    TRIAGE,
    DECISION,
    BREAK_GLASS
}
