package dev.probity.scoring.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where baselines are found. */
@FunctionalInterface
public interface PeerLookup {
    /**
     * Days from the last of a baseline to the first that it serves: the days between are the time in which it becomes known everywhere, so that which one a day is compared with
     * does not hang on who was read first (ADR 0022).
     */
    int SETTLES = 3;

    /** Nobody has told anything yet. */
    PeerLookup NOBODY = (groups, day) -> null;

    /** Latest baseline for that day, of the first group that is large enough, else of the last; null when there is none. */
    @Nullable
    PeerBaseline before(List<String> groups, int day);

    /** The same, save that whoever finds no group of so many people is compared with nobody. */
    default PeerLookup ofAtLeast(int people) {
        return people == 0
                ? this
                : (groups, day) -> {
                    var usual = before(groups, day);
                    if (usual == null || usual.people() >= people) {
                        return usual;
                    }
                    return groups.stream()
                            .map(group -> before(List.of(group), day))
                            .filter(baseline -> baseline != null && baseline.people() >= people)
                            .findFirst()
                            .orElse(null);
                };
    }
}
