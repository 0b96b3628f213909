package dev.probity.scoring.tie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that ties one member of staff or merchant to one go-between.
 *
 * @param first when the first of it was there; what came later doesn't change it
 * @param strands each thing once, the rarest first; at most {@link #MOST_STRANDS}
 */
public record Tie(Instant first, List<Strand> strands) {
    static final int MOST_STRANDS = 4;
    private static final Comparator<Strand> RAREST_FIRST = Comparator.comparing(
                    (Strand strand) -> !strand.kind().shared())
            .thenComparing(Strand::sharers)
            .thenComparing(Strand::kind)
            .thenComparing(Strand::identifier);

    public Tie {
        var sorted = new ArrayList<>(strands);
        sorted.sort(RAREST_FIRST);
        strands = List.copyOf(sorted.subList(0, Math.min(MOST_STRANDS, sorted.size())));
    }

    static Tie of(Strand strand) {
        return new Tie(strand.since(), List.of(strand));
    }

    /** The same with that strand in place of what was known of it. */
    Tie with(Strand strand) {
        var all = new ArrayList<>(strands);
        all.removeIf(known -> known.same(strand) && known.kind().shared());
        int known = 0;
        while (known < all.size() && !all.get(known).same(strand)) {
            known++;
        }
        if (known < all.size()) {
            all.set(known, all.get(known).seen(strand.events().getFirst()));
        } else {
            all.add(strand);
        }
        return new Tie(strand.since().isBefore(first) ? strand.since() : first, all);
    }

    /** The same without an identifier; what is left may be empty. */
    Tie without(String identifier) {
        return keep(strands.stream()
                .filter(strand -> !strand.identifier().equals(identifier))
                .toList());
    }

    /** The same without what was last seen before that moment; what is left may be empty. */
    Tie since(Instant moment) {
        return keep(strands.stream()
                .filter(strand -> !strand.last().isBefore(moment))
                .toList());
    }

    private Tie keep(List<Strand> kept) {
        return kept.size() == strands.size() ? this : new Tie(first, kept);
    }

    /** How telling all of it is together. */
    double strength() {
        return strands.stream().mapToDouble(Strand::strength).sum();
    }

    boolean empty() {
        return strands.isEmpty();
    }

    Strand rarest() {
        return strands.getFirst();
    }

    static Comparator<Tie> rarestFirst() {
        return Comparator.comparing(Tie::rarest, RAREST_FIRST);
    }
}
