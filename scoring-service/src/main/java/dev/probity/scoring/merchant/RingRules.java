package dev.probity.scoring.merchant;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareTest;
import java.time.Duration;

/**
 * How reviews of a merchant are judged.
 *
 * @param policyVersion policy that findings are made under
 * @param grace how late a review may come and still be folded into its own day
 * @param step decibans by which a finding's weight must move before it is said again
 * @param low ratings up to this are the worst
 * @param high ratings from this are the best
 * @param settlingDays days of a merchant's own history before bursts are judged
 * @param absentMean reviews a day where like merchants have not spoken
 * @param priorDays in how many days' worth the like merchants' mean is believed
 * @param shape wildness of an innocent merchant's days, as a gamma distribution's shape
 * @param pastFade what is left of a day of the own past after another day, 0..1
 * @param extremes share of the worst, and of the best, ratings
 */
public record RingRules(
        String policyVersion,
        Duration grace,
        double step,
        double low,
        double high,
        int settlingDays,
        double absentMean,
        double priorDays,
        double shape,
        double pastFade,
        ShareRules extremes) {
    public RingRules {
        if (!(low < high)) {
            throw new IllegalArgumentException("the worst ratings lie below the best: " + low + ", " + high);
        }
        if (!(absentMean > 0 && priorDays > 0 && shape > 0)) {
            throw new IllegalArgumentException("mean, prior days and shape must be positive");
        }
        if (!(pastFade > 0 && pastFade < 1)) {
            throw new IllegalArgumentException("fading leaves a part between 0 and 1");
        }
    }

    /** The rules that an operator set. */
    public static RingRules of(DetectorConfig config, String policyVersion) {
        var r = config.reviews();
        return new RingRules(
                policyVersion,
                config.grace(),
                config.stepDecibans(),
                r.low(),
                r.high(),
                r.settlingDays(),
                r.absentMean(),
                r.priorDays(),
                r.shape(),
                r.pastFade(),
                new ShareRules(
                        Share.of(r.extremeMean(), r.extremeStrength()),
                        config.mostStrength(),
                        config.pastFade(),
                        false,
                        false,
                        new ShareTest(r.shifts())));
    }
}
