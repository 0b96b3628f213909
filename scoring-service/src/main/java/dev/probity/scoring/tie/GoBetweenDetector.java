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
import dev.probity.scoring.tie.TieLetter.Reached;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A go-between that ties more staff to more merchants than others of its kind do. Its own rank among all that tie any; said in the quarter in which it first did,
 * and revised while that may be: a tie that stays is no new evidence.
 */
final class GoBetweenDetector {
    static final Detector DETECTOR = new Detector("go-between", Family.BROKER, "1");

    private final TieRules rules;

    GoBetweenDetector(TieRules rules) {
        this.rules = rules;
    }

    @Nullable
    Finding judge(String goBetween, GoBetweenState state, Census census) {
        var standing = Standing.of(state.ties);
        boolean between = standing.between() > 0;
        if (between) {
            state.between = Math.min(state.between, state.latest);
        } else if (Float.isNaN(state.spoken)) {
            return null;
        }
        var rank = census.rank(Census.BETWEEN, standing.between());
        double logE = between ? Math.log(TopBet.eValue(rank.p())) : 0;
        float speech = Speech.decibans(logE);
        if (!Speech.worthSaying(speech, state.spoken, rules.step())) {
            return null;
        }
        state.spoken = speech;
        var window = Horizon.QUARTER.windowAt(Instant.ofEpochMilli(state.between));
        return new Finding(
                Finding.id(DETECTOR, goBetween, window),
                Finding.UNNUMBERED,
                goBetween,
                DETECTOR,
                window,
                Weight.whole(Math.exp(logE)),
                account(state, standing, rank),
                state.latest(),
                rules.policyVersion(),
                null);
    }

    private static Account account(GoBetweenState state, Standing standing, Census.Rank rank) {
        var staff = GoBetweenFold.reached(state, false);
        var merchants = GoBetweenFold.reached(state, true);
        var evidence = Stream.concat(staff.stream(), merchants.stream())
                .map(Reached::by)
                .map(Strand::events)
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(EvidenceRef::time).reversed())
                .toList();
        var summary = standing.between() == 0
                ? "ties no staff to merchants any more"
                : Sentence.of(
                        "stands between %d staff and %d {merchant|merchants}%s; of %,.0f that {ties|tie} staff to merchants %,.0f {does|do} as firmly",
                        standing.staff(),
                        standing.merchants(),
                        Words.example(staff, merchants),
                        rank.all(),
                        rank.asExtreme());
        return new Account(
                summary,
                Map.of(
                        "staff",
                        (double) standing.staff(),
                        "merchants",
                        (double) standing.merchants(),
                        "goBetweens",
                        rank.all(),
                        "asFirm",
                        rank.asExtreme()),
                evidence,
                evidence.size());
    }
}
