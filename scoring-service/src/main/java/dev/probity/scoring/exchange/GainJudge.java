package dev.probity.scoring.exchange;

import static dev.probity.scoring.exchange.Stake.BEFORE;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.Tally;
import java.util.Comparator;
import java.util.List;

/** Ranks what a merchant gained after somebody's touches, and tells them when it is more surprising than before. */
final class GainJudge {
    private static final Comparator<EvidenceRef> NEWEST_FIRST =
            Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id);

    private final GainRules rules;

    GainJudge(GainRules rules) {
        this.rules = rules;
    }

    /** Judges a week of the merchant for those who had touched it. */
    void judge(GainFile file, int which, List<Exposure> exposures, List<PairGain> told) {
        var state = file.state();
        int week = state.book.startDay(which);
        var gains = state.gainsOf(week);
        if (gains.isEmpty()) {
            return;
        }
        var touched = file.touched(week);
        for (var exposure : exposures) {
            var stake = state.book.find((int) Fingerprint.of(exposure.staff));
            var after = gains.stream().filter(exposure::precedes).toList();
            if (stake == null || stake.bet[which] == 0 || after.isEmpty()) {
                continue;
            }
            exposure.surprise[which] = Math.max(exposure.surprise[which], surprise(file, after, week));
            double rank = TouchRanks.p(exposure, which, stake.age[which] == 0, touched, rules);
            double p = state.among(exposure.surprise[which], rank, rules);
            if (p <= rules.largestLevel() && state.book.gain(stake, which, (float) Math.log(p), rules)) {
                told.add(gain(file, exposure, week, stake.logP[which], after));
            }
        }
    }

    /** −ln p of the greatest of a week's gains; reviews that vanished are judged by their number. */
    float surprise(GainFile file, List<Gain> gains, int week) {
        int removed = 0;
        double most = 0;
        for (var gain : gains) {
            removed += gain.kind() == GainKind.REVIEW_REMOVED ? 1 : 0;
            most = Math.max(most, gain.kind() == GainKind.REVIEW_REMOVED ? 0 : gain.surprise());
        }
        if (removed == 0) {
            return (float) most;
        }
        var like = file.like(GainKind.REVIEW_REMOVED, week);
        return (float) Math.max(most, file.state().course.removals(removed, like, rules));
    }

    private static PairGain gain(GainFile file, Exposure exposure, int week, float logP, List<Gain> after) {
        var newest = after.stream().map(Gain::event).sorted(NEWEST_FIRST).toList();
        return new PairGain(
                exposure.staff,
                file.subject(),
                week,
                logP,
                newest.getFirst().time(),
                GainWords.gained(after, exposure.before),
                newest);
    }

    /** Tells what merchants gain after touches: a week is told of when the next one is over, so that late touches are in it. */
    void tell(GainFile file, int day, List<PeerDay> days) {
        var state = file.state();
        var tally = Tally.ofOne();
        long visitors = state.book.stakes().stream()
                .filter(stake -> stake.bet[BEFORE] > 0)
                .count();
        for (var exposure : state.exposures) {
            var stake = state.book.find((int) Fingerprint.of(exposure.staff));
            if (stake != null && stake.bet[BEFORE] > 0) {
                var row = TouchRanks.one(exposure.surprise[BEFORE], 1);
                tally.add(
                        exposure.merchantStratum(stake.age[BEFORE] == 0),
                        TouchRanks.one(exposure.surprise[BEFORE], 1f / visitors));
                tally.add(exposure.stratum(stake.age[BEFORE] == 0), row);
                tally.add(exposure.wideStratum(stake.age[BEFORE] == 0), row);
                tally.add(exposure.roleStratum(), row);
            }
        }
        if (!tally.rows().isEmpty()) {
            days.add(new PeerDay(PeerGroups.TOUCHED, day, tally));
        }
    }
}
