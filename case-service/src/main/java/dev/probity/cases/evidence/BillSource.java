package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fresh a bill is. */
@Schema(
        description =
                "LIVE: as scoring last said; LAST_KNOWN: scoring was asked and did not answer, so this is the last that is known.")
public enum BillSource {
    LIVE,
    LAST_KNOWN
}
