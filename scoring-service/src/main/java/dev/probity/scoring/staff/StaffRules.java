package dev.probity.scoring.staff;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareTest;
import java.time.Duration;
import java.util.List;

/**
 * How staff are judged.
 *
 * @param policyVersion policy that findings are made under
 * @param grace how late an event may come and still be folded into its own hour and day
 * @param slack how long before it is opened and after it is closed a ticket covers a touch
 * @param step decibans by which a finding's weight must move before it is said again
 * @param settlingDays active days after which touches of new merchants are judged
 * @param untracked merchant-days without a ticket
 * @param mistaken merchant-days on another merchant's ticket, among those without a ticket of their own
 * @param offBeat merchant-days off the beat, among those without a ticket
 * @param powers merchant-days on which a power was used without a ticket, among those on which one was used
 * @param novel labels that are new to the person and unknown to peers
 * @param errand kinds of look-up off the beat and without a ticket
 * @param volume records by class of data
 * @param hours hours with look-ups
 * @param selfServed closed tickets that the person opened and in which nobody was in contact with the merchant
 * @param selfTicketed merchant-days on which a power was used under a ticket of one's own, among those under a ticket
 * @param returns powers used again for the same merchant off the beat, among all used for merchants off the beat
 */
public record StaffRules(
        String policyVersion,
        Duration grace,
        Duration slack,
        double step,
        int settlingDays,
        ShareRules untracked,
        ShareRules mistaken,
        ShareRules offBeat,
        ShareRules powers,
        ShareRules novel,
        ErrandRules errand,
        VolumeRules volume,
        HoursRules hours,
        ShareRules selfServed,
        ShareRules selfTicketed,
        ShareRules returns) {
    public StaffRules {
        if (grace.isNegative() || grace.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("grace is at most a day: " + grace);
        }
        if (slack.isNegative()) {
            throw new IllegalArgumentException("slack is not negative: " + slack);
        }
        if (!(step >= 0)) {
            throw new IllegalArgumentException("the step is not negative: " + step);
        }
    }

    /** The rules that an operator set. */
    public static StaffRules of(DetectorConfig config, String policyVersion) {
        var p = config.purpose();
        var f = config.portfolio();
        var w = config.powers();
        var e = config.errand();
        var v = config.volume();
        var h = config.hours();
        var t = config.tickets();
        return new StaffRules(
                policyVersion,
                config.grace(),
                p.slack(),
                config.stepDecibans(),
                f.settlingDays(),
                share(config, Share.of(p.absentMean(), p.absentStrength()), false, p.shifts()),
                share(config, Share.of(p.mistakenMean(), p.mistakenStrength()), false, p.shifts()),
                share(config, Share.of(f.offBeatMean(), f.absentStrength()), true, f.shifts()),
                rare(config, Share.of(w.absentMean(), w.absentStrength()), false, w.shifts()),
                share(config, Share.of(f.novelMean(), f.absentStrength()), true, f.novelShifts()),
                new ErrandRules(e.roleStrength(), e.bets(), e.most()),
                new VolumeRules(v.dayBet(), v.pastFade(), v.fewestDays(), v.spread(), v.spreadTrust()),
                new HoursRules(
                        h.usual(),
                        h.groupLooks(),
                        h.fewestLooks(),
                        rare(config, Share.of(h.oddMean(), h.oddStrength()), true, h.shifts())),
                rare(config, Share.of(t.selfServedMean(), t.absentStrength()), false, t.shifts()),
                rare(config, Share.of(t.selfTicketedMean(), t.absentStrength()), false, t.shifts()),
                rare(config, Share.of(w.returnMean(), w.absentStrength()), false, w.shifts()));
    }

    private static ShareRules rare(DetectorConfig config, Share absent, boolean relative, List<Double> shifts) {
        return new ShareRules(absent, config.mostStrength(), config.pastFade(), relative, true, new ShareTest(shifts));
    }

    private static ShareRules share(DetectorConfig config, Share absent, boolean relative, List<Double> shifts) {
        return new ShareRules(absent, config.mostStrength(), config.pastFade(), relative, false, new ShareTest(shifts));
    }
}
