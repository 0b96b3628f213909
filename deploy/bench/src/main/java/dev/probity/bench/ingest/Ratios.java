package dev.probity.bench.ingest;

import dev.probity.bench.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One contender held against another, round by round.
 *
 * @param contender who is held
 * @param against against whom
 * @param wall ratio of events a second
 * @param cpu ratio of events a CPU second, the HTTP client included
 * @param ownCpu ratio of events a CPU second, the HTTP client left out
 */
public record Ratios(Contender contender, Contender against, Spread wall, Spread cpu, Spread ownCpu) {

    /** The ratios over the rounds in which both had a turn; absent if there were none. */
    public static Optional<Ratios> of(List<Turn> turns, Contender contender, Contender against) {
        List<Turn[]> pairs = new ArrayList<>();
        for (Turn turn : turns) {
            turns.stream()
                    .filter(other -> turn.contender() == contender)
                    .filter(other -> other.contender() == against && other.round() == turn.round())
                    .forEach(other -> pairs.add(new Turn[] {turn, other}));
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ratios(
                contender,
                against,
                spread(pairs, Turn::rate),
                spread(pairs, Turn::ratePerCpu),
                spread(pairs, Turn::ratePerOwnCpu)));
    }

    private static Spread spread(List<Turn[]> pairs, ToDoubleFunction<Turn> figure) {
        return Spread.of(pairs.stream()
                .map(pair -> figure.applyAsDouble(pair[0]) / figure.applyAsDouble(pair[1]))
                .toList());
    }
}
