package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an appeal ended. */
@Schema(description = "UPHELD: the measure stands; REVERSED: it is taken back.")
public enum RulingOutcome {
    UPHELD,
    REVERSED
}
