package dev.probity.cases.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case. */
@Schema(description = "What happened to a case.")
public enum EntryKind {
    OPENED,
    ALERT_JOINED,
    SUBJECT_ADDED,
    ASSIGNED,
    MOVED,
    NOTED,
    MEMBER_ADDED,
    GLASS_BROKEN,
    RECUSED,
    CLOSED
}
