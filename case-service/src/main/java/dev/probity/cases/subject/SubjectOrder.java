package dev.probity.cases.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Order of the list of subjects. */
@Schema(description = "Order of the list of subjects.")
public enum SubjectOrder {
    RISK,
    CHANGED
}
