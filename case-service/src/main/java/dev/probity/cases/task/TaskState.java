package dev.probity.cases.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a task stands. */
@Schema(description = "Where a task stands.")
public enum TaskState {
    OPEN,
    DONE,
    DROPPED
}
