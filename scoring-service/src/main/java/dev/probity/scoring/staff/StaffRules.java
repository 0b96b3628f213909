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
 * @param unusual a merchant is unusual when peers touch its like less often than this part of what even use would give
 * @param untracked merchant-days without a ticket
 * @param mistaken merchant-days on another merchant's ticket, among those without a ticket of their own
 * @param strange merchant-days at new and unusual merchants
 * @param novel labels that are new to the person and unknown to peers
 * @param volume records by class of data
 */
public record StaffRules(
        String policyVersion,
        Duration grace,
        Duration slack,
        double step,
        int settlingDays,
        double unusual,
        ShareRules untracked,
        ShareRules mistaken,
        ShareRules strange,
        ShareRules novel,
        VolumeRules volume) {
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
        var v = config.volume();
        return new StaffRules(
                policyVersion,
                config.grace(),
                p.slack(),
                config.stepDecibans(),
                f.settlingDays(),
                f.unusual(),
                share(config, Share.of(p.absentMean(), p.absentStrength()), false, p.shifts()),
                share(config, Share.of(p.mistakenMean(), p.mistakenStrength()), false, p.shifts()),
                share(config, Share.of(f.strangeMean(), f.absentStrength()), true, f.shifts()),
                share(config, Share.of(f.novelMean(), f.absentStrength()), true, f.novelShifts()),
                new VolumeRules(v.dayBet(), v.pastFade(), v.fewestDays(), v.spread(), v.spreadTrust()));
    }

    private static ShareRules share(DetectorConfig config, Share absent, boolean relative, List<Double> shifts) {
        return new ShareRules(absent, config.mostStrength(), config.pastFade(), relative, new ShareTest(shifts));
    }
}
