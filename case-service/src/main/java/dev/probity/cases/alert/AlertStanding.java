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

    /** A snoozed alert that crosses the line wakes up; one that is in a case is never deferred again. */
    static AlertState after(AlertState now, ReceivedAlert.State said, boolean crossedLine, boolean inCase) {
        return switch (now) {
            case DISMISSED, DECIDED, ENDED -> now;
            case SNOOZED ->
                said == ReceivedAlert.State.ENDED
                        ? AlertState.ENDED
                        : crossedLine ? AlertState.OPEN : AlertState.SNOOZED;
            case OPEN, DEFERRED -> said == ReceivedAlert.State.DEFERRED && inCase ? AlertState.OPEN : first(said);
        };
    }
}
