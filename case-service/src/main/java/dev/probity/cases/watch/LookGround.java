package dev.probity.cases.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody might look. */
@Schema(
        description =
                "Why somebody might look: MEMBER takes part in the case; TRIAGE, it waits for everyone who sorts; DECISION, something in it waits for theirs; CONSULTATION, their office is asked about its half; CASE, of a subject that is in a case that they see; OPEN, of a merchant, a reviewer or a go-between, whom their role may look up; BREAK_GLASS, they gave a reason, for a while; ROLE and NONE, by their role alone.")
public enum LookGround {
    MEMBER(false),
    TRIAGE(false),
    DECISION(false),
    CONSULTATION(false),
    CASE(false),
    OPEN(false),
    BREAK_GLASS(true),
    ROLE(true),
    NONE(true);

    private final boolean outside;

    LookGround(boolean outside) {
        this.outside = outside;
    }

    /** Whether the file is none of their own. */
    boolean outside() {
        return outside;
    }
}
