package dev.probity.scoring.finding;

import java.time.Instant;

/**
 * One test's span of event time.
 *
 * @param horizon which of the two series of windows it belongs to
 * @param start first moment in it
 * @param end first moment after it
 */
public record Window(Horizon horizon, Instant start, Instant end) {
    public Window {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a window must end after it starts");
        }
    }
}
