package dev.probity.cases.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an alert stands. */
@Schema(
        description =
                "OPEN waits for triage or is in an open case; DEFERRED by the day's budget; SNOOZED until a time; DISMISSED without a case; DECIDED by closing its case; ENDED by scoring.")
public enum AlertState {
    OPEN,
    DEFERRED,
    SNOOZED,
    DISMISSED,
    DECIDED,
    ENDED;

    /** Whether people have said what they found. */
    public boolean decided() {
        return switch (this) {
            case DISMISSED, DECIDED -> true;
            case OPEN, DEFERRED, SNOOZED, ENDED -> false;
        };
    }

    /** Whether someone may still do something about it. */
    public boolean waiting() {
        return switch (this) {
            case OPEN, DEFERRED, SNOOZED -> true;
            case DISMISSED, DECIDED, ENDED -> false;
        };
    }
}
