package dev.probity.cases.wall;

/** What somebody who works with Probity is to a suspect. */
enum Relation {
    SELF,
    MANAGER,
    MANAGERS_MANAGER,
    REPORT,
    REPORTS_REPORT,
    TEAM_MATE,
    RECUSED,
    STRANGER;

    boolean walled() {
        return this != STRANGER;
    }
}
