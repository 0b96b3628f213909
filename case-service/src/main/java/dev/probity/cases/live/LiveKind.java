package dev.probity.cases.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed. */
@Schema(
        description =
                "What changed; RESYNC: changes may have been missed, everything is to be read anew; DEAF: no changes are heard of for now, RESYNC ends it.")
public enum LiveKind {
    ALERT,
    CASE,
    RISK,
    WATCH,
    RESYNC,
    DEAF,
    HEARTBEAT
}
