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

/** Where visits that nobody asked for meet the merchant's go-betweens: tells those who were there whose client the merchant is. Pure. */
final class ErrandFold {
    /** Growth of a go-between's clients at which the touchers are told anew; what they reckon with allows for as much. */
    static final double GROWTH = 1.25;

    private static final int MOST_TOUCHERS = 64;
    private static final int REMEMBERED_DAYS = 90;
    private static final int COUNTED_DAYS = 28;
    private static final String GROUP = "errands/";
    private static final String VISITS = "visits";

    private final AffinityRules rules;

    ErrandFold(AffinityRules rules) {
        this.rules = rules;
    }

    /**
     * What a touch led to.
     *
     * @param errand word to the member of staff
     * @param counted for the category, such visits by everybody; for the role, how often its people come back; for the team, what those sell whom it visits
     */
    record Folded(Addressed errand, List<PeerDay> counted) {
        Folded {
            counted = List.copyOf(counted);
        }
    }

    /** Null for a touch of somebody's own client, for one that somebody else's ticket asked for, and for a day that is known. */
    @Nullable
    Folded touch(String merchant, PathState state, StaffTouch touch, PeerLookup peers) {
        if (touch.client() || !touch.unasked() || touch.evidence().isEmpty()) {
            return null;
        }
        state.touchers.removeIf(toucher -> toucher.day() < touch.day() - REMEMBERED_DAYS);
        var before = state.touchers.stream()
                .filter(toucher -> toucher.staff().equals(touch.staff()))
                .findFirst()
                .orElse(null);
        if (before != null && touch.day() <= before.last()) {
            return null;
        }
        var now = toucher(before, state, touch, peers);
        if (before != null) {
            state.touchers.set(state.touchers.indexOf(before), now);
        } else {
            if (state.touchers.size() == MOST_TOUCHERS) {
                state.touchers.removeFirst();
            }
            state.touchers.add(now);
        }
        var counted = new ArrayList<PeerDay>();
        boolean firstPower = now.power() && (before == null || !before.power());
        counted.addAll(ErrandHabits.counted(touch.role(), now.unusual(), touch.day(), now.days(), firstPower));
        if (before == null) {
            counted.add(new PeerDay(group(state), touch.day(), Tally.ofOne().add(VISITS, 1)));
            counted.add(TeamsTrade.counted(touch, state.category));
        }
        var at = touch.evidence().getFirst().time();
        return new Folded(letter(merchant, state, now, clients(state), at), counted);
    }

    private Toucher toucher(@Nullable Toucher before, PathState state, StaffTouch touch, PeerLookup peers) {
        int days = before == null ? 1 : before.days() + 1;
        boolean power = touch.power() || before != null && before.power();
        boolean unusual = before == null ? TeamsTrade.unusual(peers, touch, state.category) : before.unusual();
        var habits = ErrandHabits.before(peers, touch.role(), unusual, touch.day(), rules);
        return new Toucher(
                touch.staff(),
                before == null ? touch.day() : before.day(),
                touch.day(),
                days,
                (before == null ? 0 : before.unticketed()) + (touch.covered() ? 0 : 1),
                power,
                unusual,
                before == null || Float.isNaN(before.share()) ? share(state, touch, peers) : before.share(),
                habits.of(days, power),
                before == null ? touch.evidence().getFirst() : before.event());
    }

    private static String group(PathState state) {
        return GROUP + state.category;
    }

    /** One more than the others' visits to this merchant by all to its category: E[λ/(t+1)] ≤ 1 for Poisson t, so that a bet against it is fair. */
    private static float share(PathState state, StaffTouch touch, PeerLookup peers) {
        var baseline = peers.before(List.of(group(state)), touch.day());
        var row = baseline == null ? null : baseline.sums(VISITS);
        if (row == null || row[0] <= 0) {
            return Float.NaN;
        }
        long others = state.touchers.stream()
                .filter(toucher ->
                        !toucher.staff().equals(touch.staff()) && toucher.day() >= touch.day() - COUNTED_DAYS)
                .count();
        return (float) Math.min(1, (others * missed(state, touch.day()) + 1) / row[0]);
    }

    /** How many times more visitors there were than are remembered, where so many come that not all are. */
    private static double missed(PathState state, int day) {
        if (state.touchers.size() < MOST_TOUCHERS) {
            return 1;
        }
        int days = 1 + day - state.touchers.getFirst().day();
        return Math.max(1, (double) COUNTED_DAYS / days);
    }

    /** Letters to all touchers when whose client the merchant is has changed. */
    static List<Addressed> anew(String merchant, PathState state, boolean gone, Instant at) {
        boolean changed = gone
                || state.goBetweens.values().stream()
                        .anyMatch(entry -> entry.standing().merchants() >= GROWTH * entry.told());
        if (!changed || state.touchers.isEmpty()) {
            return List.of();
        }
        state.goBetweens.replaceAll((goBetween, entry) -> entry.toldNow());
        var clients = clients(state);
        var letters = new ArrayList<Addressed>();
        state.touchers.forEach(toucher -> letters.add(letter(merchant, state, toucher, clients, at)));
        return letters;
    }

    private static List<ClientOf> clients(PathState state) {
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
                        toucher.days(),
                        toucher.power(),
                        toucher.share(),
                        toucher.habit(),
                        clients,
                        toucher.event(),
                        at));
    }
}
