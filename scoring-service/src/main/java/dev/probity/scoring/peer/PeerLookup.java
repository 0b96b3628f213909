package dev.probity.scoring.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where baselines are found. */
@FunctionalInterface
public interface PeerLookup {
    /** Nobody has told anything yet. */
    PeerLookup NOBODY = (groups, day) -> null;

    /** Latest baseline from days before that one, of the first group that is large enough, else of the last; null when there is none. */
    @Nullable
    PeerBaseline before(List<String> groups, int day);
}
