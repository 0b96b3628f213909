package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Shared;
import dev.probity.scoring.tie.TieLetter.Sharer;
import dev.probity.scoring.tie.TieLetter.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings together who was seen with one identifier. Pure. */
final class IdentifierFold {
    private final TieRules rules;

    IdentifierFold(TieRules rules) {
        this.rules = rules;
    }

    /** Letters to go-betweens; null when nothing changed. */
    @Nullable
    List<Addressed> fold(String identifier, IdentifierState state, Sighting sighting) {
        if (state.hub) {
            return null;
        }
        var event = sighting.event();
        var known = state.sharers.get(sighting.party());
        if (known != null && !replaces(event, known)) {
            return null;
        }
        state.sharers.put(sighting.party(), event);
        var forgotten = event.time().minus(rules.remembered());
        state.sharers.values().removeIf(ref -> ref.time().isBefore(forgotten));
        if (state.sharers.size() > rules.hubLimit(sighting.kind())) {
            return hub(identifier, state, sighting);
        }
        return known == null || state.sharers.size() > 1
                ? letters(identifier, state, sighting.kind(), event.time())
                : List.of();
    }

    /** The first sighting stands for the tie, whatever the order they come in, until it has to be renewed. */
    private boolean replaces(EvidenceRef event, EvidenceRef known) {
        return Strand.BY_TIME.compare(event, known) < 0
                || event.time().isAfter(known.time().plus(rules.remembered().dividedBy(2)));
    }

    private static List<Addressed> hub(String identifier, IdentifierState state, Sighting sighting) {
        var letters = new ArrayList<Addressed>();
        for (var party : state.sharers.keySet()) {
            if (Party.goBetween(party)) {
                var event = sighting.event();
                letters.add(new Addressed(
                        party, new Shared(sighting.kind(), identifier, 0, event, List.of(), event.time())));
            }
        }
        state.hub = true;
        state.sharers.clear();
        return letters;
    }

    private static List<Addressed> letters(String identifier, IdentifierState state, TieKind kind, Instant at) {
        var others = new ArrayList<Sharer>();
        state.sharers.forEach((party, event) -> {
            if (!Party.goBetween(party)) {
                others.add(new Sharer(party, event));
            }
        });
        var letters = new ArrayList<Addressed>();
        if (others.isEmpty()) {
            return letters;
        }
        state.sharers.forEach((party, event) -> {
            if (Party.goBetween(party)) {
                letters.add(
                        new Addressed(party, new Shared(kind, identifier, state.sharers.size(), event, others, at)));
            }
        });
        return letters;
    }
}
