package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Order of the list of cases. */
@Schema(description = "Order of the list of cases.")
public enum CaseOrder {
    HEAVIEST,
    NEWEST,
    CHANGED,
    CLOCK
}
