package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an innocent explanation has been ruled out. */
@Schema(description = "Whether an innocent explanation has been ruled out.")
public enum ExplanationState {
    RULED_OUT,
    OPEN
}
