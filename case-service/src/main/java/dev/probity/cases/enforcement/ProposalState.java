package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposed measure stands. */
@Schema(
        description =
                "PROPOSED until enough have approved, APPROVED until its notice is over and the hour has room, ORDERED until the platform reports, CARRIED_OUT, FAILED; REFUSED, WITHDRAWN before it was ordered; APPEALED until someone decides, UPHELD, REVERSED.")
public enum ProposalState {
    PROPOSED,
    APPROVED,
    ORDERED,
    CARRIED_OUT,
    FAILED,
    REFUSED,
    WITHDRAWN,
    APPEALED,
    UPHELD,
    REVERSED
}
