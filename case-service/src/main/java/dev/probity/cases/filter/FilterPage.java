package dev.probity.cases.filter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list whose filters are kept. */
@Schema(description = "A list whose filters are kept.")
public enum FilterPage {
    QUEUE,
    CASES
}
