package dev.probity.scoring.peer;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a group usually does: its members' figures, added up over the days on which they were known.
 *
 * @param group name of the group
 * @param through last day on which something of it was known; it serves days after the next only
 * @param people members seen on the busiest day
 * @param days days that went into it
 * @param figures sums by name
 */
public record PeerBaseline(String group, LocalDate through, int people, int days, Map<String, float[]> figures) {
    public PeerBaseline {
        figures = Map.copyOf(figures);
    }

    /** Sums of that name; null where nobody gave any. */
    public float @Nullable [] sums(String name) {
        return figures.get(name);
    }
}
