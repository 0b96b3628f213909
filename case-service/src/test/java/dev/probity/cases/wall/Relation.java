package dev.probity.cases.wall;

/** What somebody who works with Probity is to a suspect, or to the case on them. All but the stranger and who broke the glass are members of it: what keeps them out is the wall alone. */
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
    BROKE_THE_GLASS;

    boolean walled() {
        return switch (this) {
            case SELF, MANAGER, MANAGERS_MANAGER, REPORT, REPORTS_REPORT, TEAM_MATE, RECUSED -> true;
            case MEMBER, STRANGER, BROKE_THE_GLASS -> false;
        };
    }

    /** Whether what they are lets them see the case. */
    boolean sees() {
        return this == MEMBER || this == BROKE_THE_GLASS;
    }
}
