package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.evidence.TopBet;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.PathState.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A go-between that ties a member of staff to merchants, or a merchant to staff, as few go-betweens do.
 *
 * <p>Innocent is whose tie is like any tie of the like: the go-between's rank among the go-betweens of all ties of staff (or of merchants), every degree being
 * what it is. Of several go-betweens the mean. A tie counts in the quarter in which it was first there, and is weighed anew while that may be: a tie that stays is
 * no new evidence.
 */
final class BrokerDetector {
    static final Detector DETECTOR = new Detector("broker", Family.BROKER, "1");

    private final TieRules rules;

    BrokerDetector(TieRules rules) {
        this.rules = rules;
    }

    /** A go-between, how rare it is, and what that weighs. */
    private record Judged(String goBetween, Entry entry, Census.Rank rank, double eValue) {}

    @Nullable
    Finding judge(String party, PathState state, Instant first, PeerLookup peers, Instant at) {
        var window = Horizon.QUARTER.windowAt(first);
        var judged = state.goBetweens.entrySet().stream()
                .filter(entry -> holds(window, entry.getValue().first()))
                .map(entry -> judge(party, entry.getKey(), entry.getValue(), peers, at))
                .toList();
        int start = PathFold.day(window.start());
        var before = state.spoken.getOrDefault(start, Speech.NOTHING);
        if (judged.isEmpty() && Float.isNaN(before)) {
            return null;
        }
        double eValue = judged.stream().mapToDouble(Judged::eValue).average().orElse(1);
        float speech = Speech.decibans(Math.log(eValue));
        if (!Speech.worthSaying(speech, before, rules.step())) {
            return null;
        }
        state.spoken.put(start, speech);
        while (state.spoken.size() > PathState.WINDOWS) {
            state.spoken.pollFirstEntry();
        }
        return finding(party, window, judged, eValue, at);
    }

    private static boolean holds(Window window, Instant time) {
        return !time.isBefore(window.start()) && time.isBefore(window.end());
    }

    private static Judged judge(String party, String goBetween, Entry entry, PeerLookup peers, Instant at) {
        var census = Census.before(peers, goBetween, PathFold.day(at));
        var rank = census.rank(Party.staff(party) ? Census.STAFF_TIES : Census.MERCHANT_TIES, entry.firmness())
                .atLeast(entry.alike() - 1);
        return new Judged(goBetween, entry, rank, TopBet.eValue(rank.p()));
    }

    /** What a tie alone weighs in a window; 1 where it was there before and has been weighed. */
    static double eValue(String party, String goBetween, Entry entry, Window window, PeerLookup peers, Instant at) {
        return holds(window, entry.first())
                ? judge(party, goBetween, entry, peers, at).eValue()
                : 1;
    }

    private Finding finding(String party, Window window, List<Judged> judged, double eValue, Instant at) {
        var heaviest = judged.stream()
                .max(Comparator.comparing(Judged::eValue).thenComparing(Judged::goBetween))
                .orElse(null);
        return new Finding(
                Finding.id(DETECTOR, party, window),
                Finding.UNNUMBERED,
                party,
                DETECTOR,
                window,
                Weight.whole(eValue),
                heaviest == null ? gone() : account(party, heaviest, judged.size()),
                at,
                rules.policyVersion(),
                null);
    }

    private static Account gone() {
        return new Account(
                "no go-between is left: what tied them turned out to be shared by many", Map.of(), List.of(), 0);
    }

    private static Account account(String party, Judged heaviest, int goBetweens) {
        var entry = heaviest.entry();
        var evidence = Stream.concat(
                        Stream.of(entry.strand()), entry.others().stream().map(TieLetter.Reached::by))
                .flatMap(strand -> strand.events().stream())
                .distinct()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed())
                .toList();
        int all = Party.staff(party)
                ? entry.standing().merchants()
                : entry.standing().staff();
        var rarity = Sentence.of(
                "%s; of %,.0f {tie|ties} of %s to go-betweens %,.0f {ties|tie} as firmly to %s",
                Words.path(entry.strand(), heaviest.goBetween(), entry.others(), all),
                heaviest.rank().all(),
                Party.staff(party) ? "staff" : "merchants",
                heaviest.rank().asExtreme(),
                Party.staff(party) ? "merchants" : "staff");
        var facts = Map.of(
                "merchants",
                (double) entry.standing().merchants(),
                "staff",
                (double) entry.standing().staff(),
                "goBetweens",
                (double) goBetweens,
                "ties",
                heaviest.rank().all(),
                "asFirm",
                heaviest.rank().asExtreme());
        return new Account(rarity, facts, evidence, evidence.size());
    }
}
