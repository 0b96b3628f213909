package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.tie.PathState.Toucher;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where touches off the beat meet the merchant's go-betweens: tells those who were there whose client the merchant is. Pure. */
final class ErrandFold {
    /** Growth of a go-between's clients at which the touchers are told anew; what they reckon with allows for as much. */
    static final double GROWTH = 1.25;

    private static final int MOST_TOUCHERS = 64;
    private static final int REMEMBERED_DAYS = 90;
    private static final int COUNTED_DAYS = 28;
    private static final String GROUP = "errands/";
    private static final String COVERED = "covered";
    private static final String UNCOVERED = "uncovered";

    private ErrandFold() {}

    /**
     * What a touch led to.
     *
     * @param errand word to the member of staff
     * @param counted for the category: such touches by everybody
     */
    record Folded(Addressed errand, PeerDay counted) {}

    /** Null for a touch on the beat, and for one of somebody who has been there off the beat before. */
    static @Nullable Folded touch(String merchant, PathState state, StaffTouch touch, PeerLookup peers) {
        if (!touch.offBeat() || touch.evidence().isEmpty()) {
            return null;
        }
        state.touchers.removeIf(toucher -> toucher.day() < touch.day() - REMEMBERED_DAYS);
        if (state.touchers.stream().anyMatch(toucher -> toucher.staff().equals(touch.staff()))) {
            return null;
        }
        float share = share(state, touch, peers);
        var toucher = new Toucher(
                touch.staff(),
                touch.day(),
                touch.covered(),
                share,
                touch.evidence().getFirst());
        if (state.touchers.size() == MOST_TOUCHERS) {
            state.touchers.removeFirst();
        }
        state.touchers.add(toucher);
        var counted =
                new PeerDay(group(state), touch.day(), Tally.ofOne().add(touch.covered() ? COVERED : UNCOVERED, 1));
        return new Folded(
                letter(merchant, state, toucher, clients(state), toucher.event().time()), counted);
    }

    private static String group(PathState state) {
        return GROUP + state.category;
    }

    /** One more than the others' touches of this merchant by all of its category: E[λ/(t+1)] ≤ 1 for Poisson t, so that a bet against it is fair. */
    private static float share(PathState state, StaffTouch touch, PeerLookup peers) {
        var baseline = peers.before(List.of(group(state)), touch.day());
        var row = baseline == null ? null : baseline.sums(touch.covered() ? COVERED : UNCOVERED);
        if (row == null || row[0] <= 0) {
            return Float.NaN;
        }
        long others = state.touchers.stream()
                .filter(toucher -> toucher.covered() == touch.covered() && toucher.day() >= touch.day() - COUNTED_DAYS)
                .count();
        return Math.min(1, (others + 1) / row[0]);
    }

    /** Letters to all touchers when whose client the merchant is has changed. */
    static List<Addressed> anew(String merchant, PathState state, boolean gone, Instant at) {
        boolean changed = gone
                || state.goBetweens.values().stream()
                        .anyMatch(entry -> entry.standing().merchants() >= GROWTH * entry.told());
        if (!changed || state.touchers.isEmpty()) {
            return List.of();
        }
        var clients = clients(state);
        var letters = new ArrayList<Addressed>();
        state.touchers.forEach(toucher -> letters.add(letter(merchant, state, toucher, clients, at)));
        return letters;
    }

    private static List<ClientOf> clients(PathState state) {
        state.goBetweens.replaceAll((goBetween, entry) -> entry.toldNow());
        return state.goBetweens.entrySet().stream().map(entry -> client(entry)).toList();
    }

    private static ClientOf client(Map.Entry<String, PathState.Entry> entry) {
        var known = entry.getValue();
        return new ClientOf(
                entry.getKey(),
                known.standing().merchants(),
                (float) known.standing().toMerchants(),
                known.strand().events().getLast());
    }

    private static Addressed letter(
            String merchant, PathState state, Toucher toucher, List<ClientOf> clients, Instant at) {
        return new Addressed(
                toucher.staff(),
                new Errand(
                        merchant,
                        state.category,
                        toucher.day(),
                        toucher.covered(),
                        toucher.share(),
                        clients,
                        toucher.event(),
                        at));
    }
}
