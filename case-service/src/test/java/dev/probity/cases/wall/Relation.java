package dev.probity.cases.wall;

/** What somebody who works with Probity is to a suspect, or to the case on them. All but the stranger are members of it: what keeps them out is the wall alone. */
enum Relation {
    SELF,
    MANAGER,
    MANAGERS_MANAGER,
    REPORT,
    REPORTS_REPORT,
    TEAM_MATE,
    RECUSED,
    MEMBER,
    STRANGER;

    boolean walled() {
        return this != MEMBER && this != STRANGER;
    }
}
