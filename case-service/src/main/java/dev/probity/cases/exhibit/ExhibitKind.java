package dev.probity.cases.exhibit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an exhibit is. */
@Schema(description = "What an exhibit is.")
public enum ExhibitKind {
    BILL,
    EVENT,
    ATTACHMENT
}
