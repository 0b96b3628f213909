package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.peer.Tally;
import java.time.Instant;

/**
 * Works for somebody: k of n merchants off the team's beat for whom the person used a power had it used for them by the same person on an earlier day.
 *
 * <p>A merchant that keeps the whole team busy is on the beat and not counted, so that a merchant's share of the work is conditioned on, not estimated
 * (ADR 0065). That a merchant is off the beat is the portfolio's evidence, and whether a ticket covered the power is that of {@code powers}; given both, the
 * return is this detector's own.
 */
final class ReturnsDetector {
    static final Detector DETECTOR = new Detector("interventions", Family.POWERS, "1");

    /** Half of the suspects serve many merchants, each once. */
    private static final double HALF = 0.5;

    private final StaffRules rules;
    private final ShareVoice voice;

    ReturnsDetector(StaffRules rules) {
        this.rules = rules;
        this.voice = new ShareVoice(rules);
    }

    /** Judges a day that is over, by the days before it. */
    void close(StaffFile file, DayAccount day, Tally tally, Instant at, Folded folded) {
        var conduct = file.state().conduct;
        int all = 0;
        int again = 0;
        for (var touch : day.touches) {
            if (touch.power && touch.offBeat) {
                all++;
                again += conduct.treated.meet(touch.merchant) ? 0 : 1;
            }
        }
        if (all == 0) {
            return;
        }
        var peers = rules.returns().peers(file.row(day, StaffFigures.POWER_RETURNS), conduct.returns);
        conduct.returns.count(day.day, all, again, rules.returns(), peers);
        tally.add(StaffFigures.POWER_RETURNS, ShareMoments.one(all, again));
        voice.speak(file, day, at, folded, part(conduct));
    }

    private SharePart part(Conduct conduct) {
        return new SharePart(
                DETECTOR,
                "%d of %d {time|times} that a power was used for a merchant off the team's beat, this person had used one for it before; usual %.1f %%",
                StaffFigures.POWER_RETURNS,
                rules.returns(),
                HALF,
                conduct.returns,
                (touch, against) -> touch.fresh() && touch.isPower());
    }
}
