package dev.probity.cases.live;

import dev.probity.cases.wall.Reader;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may hear of which change.
 *
 * @param asked readers of whom it is known
 * @param blind by what changed, the users who don't see it
 */
record Sight(Set<Reader> asked, Map<UUID, Set<String>> blind) {
    /** Of nobody anything is known. */
    static final Sight NONE = new Sight(Set.of(), Map.of());

    /** What is told to that reader of it: that something changed is all that may be said while nobody looked. */
    LiveEvent of(LiveEvent event, Reader reader) {
        if (event.id() == null) {
            return event;
        }
        if (!asked.contains(reader)) {
            return LiveFeed.RESYNC;
        }
        return event.kind().tellsWhich() ? event : new LiveEvent(event.kind(), null, event.behindMs());
    }

    boolean hides(LiveEvent event, Reader reader) {
        return event.id() != null && blind.getOrDefault(event.id(), Set.of()).contains(reader.user());
    }
}
