package dev.probity.cases.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where alerts go that are taken out of a case. */
@Schema(description = "Where alerts go that are taken out of a case.")
public enum DetachedInto {
    QUEUE,
    NEW_CASE
}
