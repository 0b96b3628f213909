package dev.probity.cases.watch;

/** What was done with a file, as events of access have it. */
public enum LookAct {
    VIEW,
    EXPORT
}
