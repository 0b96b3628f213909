package dev.probity.cases.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where this suite stands. */
@Schema(description = "Where this suite stands.")
public enum PlaceKind {
    LOCAL,
    STAGING,
    PRODUCTION
}
