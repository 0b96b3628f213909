package dev.probity.scoring.sigma;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule matched one event, or one correlation held of several.
 *
 * @param rule which
 * @param time when the event happened, or the last of them
 * @param event what it said, or the last of them
 * @param events what callers call the event, or all of them
 */
public record RuleMatch(Rule rule, Instant time, LogEvent event, List<String> events) {
    /** What a rule is called: its id, and its name if it has one. */
    public record Rule(String id, @Nullable String name) {}

    public RuleMatch {
        events = List.copyOf(events);
    }
}
