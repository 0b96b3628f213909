package dev.probity.scoring.explanation;

import java.util.List;

/** What is known of the ties on which a suspicion rests. */
@FunctionalInterface
public interface KnownTies {
    /** Those of which an event is among the suspicion's; none where nothing is known. */
    List<Work.Shared> behind(Suspicion suspicion);
}
