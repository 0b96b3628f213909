package dev.probity.simulator.stage;

import dev.probity.simulator.event.EventType;
import java.util.HexFormat;

/**
 * Which event it was, for the truth.
 *
 * @param type what kind of event
 * @param number its id as a number
 * @param at when it happened
 * @param lost whether it never left the system that saw it
 */
public record EventRef(EventType type, long number, long at, boolean lost) {
    /** The id as written in the event. */
    public String id() {
        return HexFormat.of().toHexDigits(number);
    }
}
