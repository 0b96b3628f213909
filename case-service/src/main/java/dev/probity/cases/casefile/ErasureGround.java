package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what ground words of a case are destroyed; one of few, for it stays on the record and must tell nothing of anybody. */
@Schema(
        description =
                "On what ground words of a case are destroyed: somebody asked to be erased, the time for which they are kept is over, or they should never have been written.")
public enum ErasureGround {
    ERASURE_REQUEST,
    RETENTION,
    ERROR;

    /** In plain words. */
    String words() {
        return switch (this) {
            case ERASURE_REQUEST -> "somebody asked to be erased";
            case RETENTION -> "their time is over";
            case ERROR -> "they should never have been written";
        };
    }
}
