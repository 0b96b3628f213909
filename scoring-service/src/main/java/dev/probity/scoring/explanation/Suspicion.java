package dev.probity.scoring.explanation;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.PeerGroup;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bill says against a subject.
 *
 * @param subject whom, as {@code kind:id}
 * @param evidence millidecibans of all lines together, for and against
 * @param against families that speak against the subject
 * @param events their events, newest first
 * @param peers whom the subject was compared with; null when with nobody
 */
public record Suspicion(
        String subject,
        int evidence,
        Set<Family> against,
        List<EvidenceRef> events,
        @Nullable PeerGroup peers) {
    public Suspicion {
        against = Set.copyOf(against);
        events = List.copyOf(events);
    }
}
