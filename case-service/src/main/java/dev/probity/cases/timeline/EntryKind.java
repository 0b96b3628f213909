package dev.probity.cases.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case. */
@Schema(description = "What happened to a case.")
public enum EntryKind {
    OPENED,
    ALERT_JOINED,
    ALERTS_DETACHED,
    SUBJECT_ADDED,
    EVIDENCE_ADDED,
    ASSIGNED,
    MOVED,
    NOTED,
    TASK_ADDED,
    TASK_ASSIGNED,
    TASK_SCHEDULED,
    TASK_DONE,
    TASK_DROPPED,
    TASK_REOPENED,
    MEMBER_ADDED,
    CONSULTED,
    CONSULTATION_ANSWERED,
    CONSULTATION_ENDED,
    GLASS_BROKEN,
    RECUSED,
    CLOSED,
    NAME_ASKED,
    NAME_GRANTED,
    NAME_REFUSED,
    HELD,
    RELEASED,
    ERASED,
    ESCALATED,
    ESCALATION_ANSWERED,
    MEASURE_PROPOSED,
    MEASURE_APPROVED,
    MEASURE_REFUSED,
    MEASURE_WITHDRAWN,
    NOTICE_GIVEN,
    NOTICE_TAKEN_BACK,
    MEASURE_ORDERED,
    MEASURE_REPORTED,
    MEASURE_TAKEN_BACK,
    APPEAL_FILED,
    APPEAL_DECIDED,
    ORDER_REPLAYED
}
