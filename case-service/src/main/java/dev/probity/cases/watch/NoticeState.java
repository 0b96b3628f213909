package dev.probity.cases.watch;

/** Whether an auditor has said what came of it. */
public enum NoticeState {
    OPEN,
    ANSWERED
}
