package dev.probity.scoring.tie;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.tie.PathState.Entry;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Reached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes in which go-betweens a member of staff, or a merchant, is tied to, and whom these lead to. Pure. */
final class PathFold {
    private static final Comparator<Map.Entry<String, Entry>> FEWEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Entry> entry) ->
                            entry.getValue().standing().merchants())
            .thenComparing(Map.Entry::getKey);

    private final TieRules rules;
    private final BrokerDetector detector;

    PathFold(TieRules rules) {
        this.rules = rules;
        this.detector = new BrokerDetector(rules);
    }

    /**
     * What news led to.
     *
     * @param paths of a merchant: ways from staff to it, opened, changed or closed
     * @param errands of a merchant: what those of the staff are told who were there without being asked
     * @param found about the party; null for nothing
     */
    record Folded(
            List<Path> paths,
            List<Addressed> errands,
            @Nullable Finding found) {}

    /** Null when nothing changed. */
    @Nullable
    Folded fold(String party, PathState state, News news, PeerLookup peers) {
        var goBetween = news.goBetween();
        var known = state.goBetweens.get(goBetween);
        var tie = news.tie();
        if (known == null && tie == null || known != null && known.at().isAfter(news.at())) {
            return null;
        }
        var census = Census.before(peers, goBetween, day(news.at()));
        Entry now = null;
        if (tie != null) {
            double firmness = Party.staff(party)
                    ? news.standing().ofStaff(tie)
                    : news.standing().ofMerchant(tie);
            now = new Entry(
                    news.standing(),
                    tie.first(),
                    firmness,
                    news.alike(),
                    tie.rarest(),
                    news.others(),
                    known == null ? 0 : known.told(),
                    news.at());
            state.goBetweens.put(goBetween, now);
        } else {
            state.goBetweens.remove(goBetween);
        }
        var paths = Party.merchant(party)
                ? paths(
                        party,
                        goBetween,
                        known,
                        now,
                        census.chance(news.standing().merchants(), state.goBetweens.size()),
                        news.at())
                : List.<Path>of();
        bound(party, state);
        var held = now == null ? known : now;
        var first = held == null ? news.at() : held.first();
        var errands =
                Party.merchant(party) ? ErrandFold.anew(party, state, tie == null, news.at()) : List.<Addressed>of();
        return new Folded(paths, errands, detector.judge(party, state, first, peers, news.at()));
    }

    /**
     * Takes in that a go-between paid a member of staff.
     *
     * @return for the go-betweens of that kind: payments to staff by sort; null for a payment that is known
     */
    @Nullable
    PeerDay received(PathState state, Gave gave) {
        var received = new Received(gave.payer(), gave.amount(), gave.event());
        if (state.received.contains(received)) {
            return null;
        }
        state.received.add(received);
        state.received.sort(Comparator.comparing(Received::event, Strand.BY_TIME));
        if (state.received.size() > PathState.MOST_RECEIVED) {
            state.received.removeFirst();
        }
        var figures = new float[Received.SORTS];
        figures[received.sort(state.received, rules.payment())] = 1;
        return new PeerDay(
                PaymentDetector.group(gave.payer()),
                day(gave.event().time()),
                Tally.ofOne().add(PaymentDetector.SORTS, figures));
    }

    static int day(Instant at) {
        return (int) Math.floorDiv(at.toEpochMilli(), TimeUnit.DAYS.toMillis(1));
    }

    private static void bound(String party, PathState state) {
        while (state.goBetweens.size() > PathState.MOST) {
            var fewest = state.goBetweens.entrySet().stream().min(FEWEST_FIRST).orElseThrow();
            state.goBetweens.remove(fewest.getKey());
        }
        if (Party.staff(party) && !state.goBetweens.isEmpty()) {
            var most = state.goBetweens.entrySet().stream()
                    .max(FEWEST_FIRST)
                    .orElseThrow()
                    .getKey();
            state.goBetweens.replaceAll((goBetween, entry) -> goBetween.equals(most) ? entry : entry.brief());
        }
    }

    private static List<Path> paths(
            String merchant, String goBetween, @Nullable Entry before, @Nullable Entry now, double chance, Instant at) {
        var paths = new ArrayList<Path>();
        if (now != null) {
            for (var staff : now.others()) {
                paths.add(new Path(staff.party(), merchant, goBetween, staff.by(), now.strand(), chance, true, at));
            }
        }
        for (var staff : before == null ? List.<Reached>of() : before.others()) {
            boolean still = paths.stream().anyMatch(path -> path.staff().equals(staff.party()));
            if (!still && before != null) {
                paths.add(new Path(staff.party(), merchant, goBetween, staff.by(), before.strand(), chance, false, at));
            }
        }
        return paths;
    }
}
