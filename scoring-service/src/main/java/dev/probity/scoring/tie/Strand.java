package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that ties a party to a go-between.
 *
 * @param kind what
 * @param identifier key of the identifier that both were seen with; empty for direct dealings
 * @param sharers how many parties share the identifier; 2 for direct dealings
 * @param events what shows it: of direct dealings the first and the last, of an identifier one of each side's
 */
public record Strand(TieKind kind, String identifier, int sharers, List<EvidenceRef> events) {
    /** What a number of sharers is set against: more would hardly change it. */
    private static final double MANY_PARTIES = 1e6;

    /** Events of one moment in a fixed order too. */
    static final Comparator<EvidenceRef> BY_TIME = Comparator.comparing(EvidenceRef::time)
            .thenComparing(EvidenceRef::source)
            .thenComparing(EvidenceRef::id);

    public Strand {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a tie rests on events");
        }
        events = List.copyOf(events);
    }

    /** A direct dealing, seen once. */
    static Strand direct(TieKind kind, EvidenceRef event) {
        return new Strand(kind, "", 2, List.of(event));
    }

    /**
     * How telling it is, 1 for direct dealings: what only few are seen with ties more than a talk. Any fixed scale would do, for only ranks are judged (ADR 0062).
     */
    double strength() {
        return kind.weight() * (1 - Math.log(Math.max(2, sharers) / 2.0) / Math.log(MANY_PARTIES));
    }

    /** Whether both speak of the same thing. */
    boolean same(Strand other) {
        return kind == other.kind && identifier.equals(other.identifier);
    }

    /** The same dealings, seen once more: the first and the last of all events, in whatever order they came. */
    Strand seen(EvidenceRef event) {
        var all = new ArrayList<>(events);
        if (!all.contains(event)) {
            all.add(event);
        }
        all.sort(BY_TIME);
        return new Strand(kind, identifier, sharers, all.size() > 2 ? List.of(all.getFirst(), all.getLast()) : all);
    }

    /** When the tie was there: for an identifier when the second of both was seen with it. */
    Instant since() {
        var times = events.stream().map(EvidenceRef::time);
        return (kind.shared() ? times.max(Comparator.naturalOrder()) : times.min(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** When it was last seen. */
    Instant last() {
        return events.stream()
                .map(EvidenceRef::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
