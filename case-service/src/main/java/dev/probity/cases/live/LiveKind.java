package dev.probity.cases.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed. */
@Schema(
        description =
                "What changed; RESYNC: changes may have been missed, everything is to be read anew; DEAF: no changes are heard of for now, RESYNC ends it; END: the stream ends within moments, as planned, and is to be opened anew before.")
public enum LiveKind {
    ALERT,
    CASE,
    RISK,
    WATCH,
    RESYNC,
    DEAF,
    END,
    HEARTBEAT
}
