package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the platform says became of an order. */
@Schema(description = "RECEIVED: it has the order; CARRIED_OUT; FAILED.")
public enum ReceiptResult {
    RECEIVED,
    CARRIED_OUT,
    FAILED
}
