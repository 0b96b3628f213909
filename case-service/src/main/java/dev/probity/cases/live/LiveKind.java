package dev.probity.cases.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed. */
@Schema(description = "What changed.")
public enum LiveKind {
    ALERT,
    CASE,
    RISK,
    HEARTBEAT
}
