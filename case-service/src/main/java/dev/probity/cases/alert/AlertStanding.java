package dev.probity.cases.alert;

import dev.probity.cases.scoring.ReceivedAlert;

/** Where an alert stands after scoring spoke again; what people decided stays decided. */
final class AlertStanding {
    private AlertStanding() {}

    static AlertState first(ReceivedAlert.State said) {
        return switch (said) {
            case OPEN -> AlertState.OPEN;
            case DEFERRED -> AlertState.DEFERRED;
            case ENDED -> AlertState.ENDED;
        };
    }

    /** A snoozed alert wakes up when evidence lifts it to the line or, above it, any further; one that is in a case is never deferred again. */
    static AlertState after(AlertState now, ReceivedAlert.State said, boolean liftedAboveLine, boolean inCase) {
        return switch (now) {
            case DISMISSED, DECIDED, ENDED -> now;
            case SNOOZED ->
                said == ReceivedAlert.State.ENDED
                        ? AlertState.ENDED
                        : liftedAboveLine ? AlertState.OPEN : AlertState.SNOOZED;
            case OPEN, DEFERRED -> said == ReceivedAlert.State.DEFERRED && inCase ? AlertState.OPEN : first(said);
        };
    }
}
