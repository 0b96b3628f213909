package dev.probity.scoring.tie;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Reached;
import dev.probity.scoring.tie.TieLetter.Shared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in what ties one go-between to staff and merchants, and tells each side of the other. Pure. */
final class GoBetweenFold {
    /** How many of the other side each is told of. */
    private static final int MOST_REACHED = 6;

    private final TieRules rules;
    private final GoBetweenDetector detector;

    GoBetweenFold(TieRules rules) {
        this.rules = rules;
        this.detector = new GoBetweenDetector(rules);
    }

    /**
     * What a letter led to.
     *
     * @param letters news to both sides
     * @param counted what changed in the census
     * @param found about the go-between itself; null for nothing
     */
    record Folded(
            List<Addressed> letters,
            List<PeerDay> counted,
            @Nullable Finding found) {}

    /** Null when nothing changed. */
    @Nullable
    Folded fold(String goBetween, GoBetweenState state, TieLetter letter, PeerLookup peers) {
        if (state.hub) {
            return null;
        }
        var before = Map.copyOf(state.ties);
        var at = take(state, letter);
        if (at == null) {
            return null;
        }
        state.latest = Math.max(state.latest, at.toEpochMilli());
        forget(state);
        if (state.ties.equals(before)) {
            return null;
        }
        if (state.ties.size() > rules.mostTies()) {
            state.hub = true;
            state.ties.clear();
        }
        int day = (int) Math.floorDiv(state.latest, TimeUnit.DAYS.toMillis(1));
        var census = Census.before(peers, goBetween, day);
        return new Folded(
                letters(goBetween, state, before),
                List.of(Census.change(goBetween, day, before, state.ties)),
                detector.judge(goBetween, state, census));
    }

    /** Event time of a letter that this go-between understands. */
    private static @Nullable Instant take(GoBetweenState state, TieLetter letter) {
        return switch (letter) {
            case Met met -> {
                var strand = Strand.direct(met.kind(), met.event());
                state.ties.merge(met.other(), Tie.of(strand), (known, more) -> known.with(strand));
                yield met.event().time();
            }
            case Shared shared -> {
                share(state, shared);
                yield shared.at();
            }
            case TieLetter.Sighting ignored -> null;
            case News ignored -> null;
            case TieLetter.Called ignored -> null;
            case TieLetter.Touched ignored -> null;
            case TieLetter.Gained ignored -> null;
            case TieLetter.Errand ignored -> null;
            case TieLetter.Forbidden ignored -> null;
            case TieLetter.Gave ignored -> null;
            case TieLetter.Served ignored -> null;
        };
    }

    private static void share(GoBetweenState state, Shared shared) {
        var sharers = shared.others().stream().collect(Collectors.toMap(TieLetter.Sharer::party, any -> any));
        for (var tie : Map.copyOf(state.ties).entrySet()) {
            if (!sharers.containsKey(tie.getKey())) {
                var left = tie.getValue().without(shared.identifier());
                state.ties.compute(tie.getKey(), (party, known) -> left.empty() ? null : left);
            }
        }
        for (var sharer : shared.others()) {
            var strand = new Strand(
                    shared.kind(), shared.identifier(), shared.sharers(), List.of(shared.own(), sharer.event()));
            state.ties.merge(sharer.party(), Tie.of(strand), (known, more) -> known.with(strand));
        }
    }

    private void forget(GoBetweenState state) {
        var forgotten = state.latest().minus(rules.remembered());
        state.ties.replaceAll((party, tie) -> tie.since(forgotten));
        state.ties.values().removeIf(Tie::empty);
    }

    /** Everybody is told anew: how many there are on the other side concerns them all. */
    private static List<Addressed> letters(String goBetween, GoBetweenState state, Map<String, Tie> before) {
        var reached = Map.of(true, reached(state, true), false, reached(state, false));
        var everybody = new TreeSet<>(before.keySet());
        everybody.addAll(state.ties.keySet());
        var standing = Standing.of(state.ties);
        var letters = new ArrayList<Addressed>();
        for (var party : everybody) {
            var others = reached.getOrDefault(Party.staff(party), List.of());
            var tie = state.ties.get(party);
            var news = new News(goBetween, standing, tie, alike(state, party, tie), others, state.latest());
            letters.add(new Addressed(party, news));
        }
        return letters;
    }

    private static int alike(GoBetweenState state, String party, @Nullable Tie tie) {
        return tie == null
                ? 0
                : (int) state.ties.entrySet().stream()
                        .filter(other -> Party.staff(other.getKey()) == Party.staff(party)
                                && other.getValue().strength() >= tie.strength())
                        .count();
    }

    /** Merchants, or staff, by the rarest tie first. */
    static List<Reached> reached(GoBetweenState state, boolean merchants) {
        return new TreeMap<>(state.ties)
                .entrySet().stream()
                        .filter(tie -> Party.merchant(tie.getKey()) == merchants)
                        .sorted(Map.Entry.comparingByValue(Tie.rarestFirst()))
                        .limit(MOST_REACHED)
                        .map(tie -> new Reached(tie.getKey(), tie.getValue().rarest()))
                        .toList();
    }
}
