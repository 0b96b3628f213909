package dev.probity.cases.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed. */
@Schema(
        description =
                "What changed. UNMASKING: a wish to know a name was made, decided, ended, or its name looked at; GLASS: somebody broke the glass or tried to, or such a look ended; CONSULTATION: the reader's office was asked or answered, or a question to it ended; of these three the list is to be read anew. RESYNC: changes may have been missed, everything is to be read anew; DEAF: no changes are heard of for now, RESYNC ends it; END: the stream ends within moments, as planned, and is to be opened anew before.")
public enum LiveKind {
    ALERT,
    CASE,
    RISK,
    WATCH,
    UNMASKING,
    GLASS,
    CONSULTATION,
    RESYNC,
    DEAF,
    END,
    HEARTBEAT;

    /** Whether it is told of which one; of what stands in the lists of offices only that there was something. */
    boolean tellsWhich() {
        return switch (this) {
            case ALERT, CASE, RISK, WATCH -> true;
            case UNMASKING, GLASS, CONSULTATION, RESYNC, DEAF, END, HEARTBEAT -> false;
        };
    }
}
