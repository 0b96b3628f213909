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
