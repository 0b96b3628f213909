package dev.probity.scoring.tie;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.explanation.KnownTies;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.explanation.Work.Shared;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.PathState.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ties of staff and merchants to go-betweens on which a suspicion rests, as {@link TieStores#PATHS} has them. */
public final class TiesBehind implements KnownTies {
    private final Function<String, byte @Nullable []> paths;
    private final TieRules rules;

    /** @param paths record of a party in {@link TieStores#PATHS}; null for one without */
    public TiesBehind(Function<String, byte @Nullable []> paths, DetectorConfig config) {
        this.paths = paths;
        this.rules = TieRules.of(config, "");
    }

    @Override
    public List<Shared> behind(Suspicion suspicion) {
        var stored = paths.apply(suspicion.subject());
        if (stored == null) {
            return List.of();
        }
        var events = suspicion.events().stream().map(TiesBehind::key).collect(Collectors.toSet());
        return PathState.of(stored).goBetweens.values().stream()
                .filter(entry ->
                        entry.strand().events().stream().map(TiesBehind::key).anyMatch(events::contains))
                .map(this::shared)
                .toList();
    }

    private static List<String> key(EvidenceRef event) {
        return List.of(event.source(), event.id());
    }

    private Shared shared(Entry entry) {
        var strand = entry.strand();
        return strand.kind().shared()
                ? new Shared(false, strand.sharers(), rules.hubLimit(strand.kind()) + 1)
                : new Shared(true, entry.standing().staff() + entry.standing().merchants(), rules.mostTies() + 1);
    }
}
