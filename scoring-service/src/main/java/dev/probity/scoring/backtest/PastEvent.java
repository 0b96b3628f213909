package dev.probity.scoring.backtest;

import dev.probity.scoring.event.Arrival;
import java.time.Instant;

/**
 * An event that came in.
 *
 * @param at when it came, by the clock
 * @param party whom it is about, as {@code kind:id}
 * @param arrival what it says
 */
public record PastEvent(Instant at, String party, Arrival arrival) {}
