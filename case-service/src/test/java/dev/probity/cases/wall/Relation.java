package dev.probity.cases.wall;

/** What somebody who works with Probity is to a suspect, or to the case on them. All but the last three are members of it: what keeps them out is the wall alone. */
enum Relation {
    SELF,
    MANAGER,
    MANAGERS_MANAGER,
    REPORT,
    REPORTS_REPORT,
    TEAM_MATE,
    RECUSED,
    MEMBER,
    STRANGER,
    BROKE_THE_GLASS,
    /** As approver, while a measure in it waits for somebody to decide. */
    DECIDES;

    boolean walled() {
        return switch (this) {
            case SELF, MANAGER, MANAGERS_MANAGER, REPORT, REPORTS_REPORT, TEAM_MATE, RECUSED -> true;
            case MEMBER, STRANGER, BROKE_THE_GLASS, DECIDES -> false;
        };
    }

    /** Whether they take part in it as a member, which alone shows a case to nobody behind the wall. */
    boolean isMember() {
        return walled() || this == MEMBER;
    }

    /** Whether what they are lets them see the case. */
    boolean sees() {
        return !walled() && this != STRANGER;
    }
}
