package dev.probity.scoring.staff;

import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import java.time.Instant;

/**
 * Shares of what a person does that peers and the own past do not explain: looks off the beat among those without a ticket, kinds of look-up that are new to
 * the person and to peers (two clothes of one kind of evidence, so the bill takes their mean), and powers used without a ticket.
 */
final class ShareDetector {
    private static final double WHOLE = 1;

    static final Detector PORTFOLIO = new Detector("portfolio", Family.PORTFOLIO, "1");
    static final Detector DATA_CLASS = new Detector("data-class", Family.PORTFOLIO, "1");
    static final Detector POWERS = new Detector("powers", Family.POWERS, "1");

    private final StaffRules rules;
    private final ShareVoice voice;

    ShareDetector(StaffRules rules) {
        this.rules = rules;
        this.voice = new ShareVoice(rules);
    }

    /** Says what changed in the windows that hold the day. */
    void speak(StaffFile file, DayAccount day, Instant at, Folded folded) {
        voice.speak(file, day, at, folded, portfolio(file.state()));
        voice.speak(file, day, at, folded, dataClass(file.state()));
        voice.speak(file, day, at, folded, powers(file.state()));
    }

    private SharePart portfolio(StaffState state) {
        return new SharePart(
                PORTFOLIO,
                "%d of %d {merchant-day|merchant-days} without a ticket at merchants off the team's beat; usual %.1f %%",
                StaffFigures.OFF_BEAT,
                rules.offBeat(),
                WHOLE,
                state.offBeat,
                (touch, against) -> touch.event().merchant() != null
                        && Boolean.FALSE.equals(touch.event().ticketed())
                        && touch.fresh() == against);
    }

    private SharePart dataClass(StaffState state) {
        return new SharePart(
                DATA_CLASS,
                "%d of %d {kind|kinds} of look-up new to this person and unknown to peers; usual %.1f %%",
                StaffFigures.NOVEL,
                rules.novel(),
                WHOLE,
                state.novel,
                (touch, against) -> touch.event().merchant() == null && touch.fresh() == against);
    }

    private SharePart powers(StaffState state) {
        return new SharePart(
                POWERS,
                "%d of %d {merchant-day|merchant-days} on which a power was used without a ticket; usual %.1f %%",
                StaffFigures.POWERS,
                rules.powers(),
                WHOLE,
                state.powers,
                (touch, against) -> touch.isPower()
                        && Boolean.valueOf(!against).equals(touch.event().ticketed()));
    }
}
