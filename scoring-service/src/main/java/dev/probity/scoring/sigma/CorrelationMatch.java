package dev.probity.scoring.sigma;

import java.time.Instant;
import java.util.List;

/**
 * A correlation held of a group.
 *
 * @param correlation which
 * @param group the group's values, in the order of the correlation's {@code group-by}
 * @param from when the first of the events happened
 * @param to when it came to hold: with the last event, or when the timespan was over
 * @param measured the count, sum, mean or share that fulfilled the condition
 * @param events what callers call the events, in order of time
 */
public record CorrelationMatch(
        Correlation correlation, List<String> group, Instant from, Instant to, double measured, List<String> events) {
    public CorrelationMatch {
        group = List.copyOf(group);
        events = List.copyOf(events);
    }
}
