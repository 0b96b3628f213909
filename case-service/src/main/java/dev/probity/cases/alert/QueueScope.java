package dev.probity.cases.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose rows. */
@Schema(description = "Whose rows.")
public enum QueueScope {
    MINE,
    TEAM,
    DEFERRED
}
