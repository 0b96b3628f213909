package dev.probity.cases.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Order of the queue. */
@Schema(description = "Order of the queue.")
public enum AlertOrder {
    HEAVIEST,
    NEWEST,
    CLOCK
}
