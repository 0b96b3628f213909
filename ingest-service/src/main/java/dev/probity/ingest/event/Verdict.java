package dev.probity.ingest.event;

import dev.probity.ingest.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say of one event. */
public sealed interface Verdict {
    /** The event may be published. */
    record Accepted(CheckedEvent event) implements Verdict {}

    /**
     * The event may not be published.
     *
     * @param id the event's id; null when it could not be read
     * @param source the event's source; null when it could not be read
     * @param violations the rules broken, never empty
     */
    record Refused(@Nullable String id, @Nullable String source, List<Violation> violations) implements Verdict {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
