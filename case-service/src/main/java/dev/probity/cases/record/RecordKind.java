package dev.probity.cases.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an entry tells of a change or of a look. */
@Schema(description = "Whether an entry tells of a change or of a look.")
public enum RecordKind {
    CHANGES,
    READS
}
