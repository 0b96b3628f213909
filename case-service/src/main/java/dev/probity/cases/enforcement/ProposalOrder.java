package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Order of the desk. */
@Schema(
        description =
                "Order of the desk. CHANGED: the last changed first; CLOCK: what waits longest first, an appeal that waits from the day on which it came in, all else from when it was proposed.")
public enum ProposalOrder {
    CHANGED,
    CLOCK
}
