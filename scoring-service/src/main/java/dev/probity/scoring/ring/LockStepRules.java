package dev.probity.scoring.ring;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareTest;
import java.time.Duration;

/**
 * How reviewers who move together are told from those who meet by chance.
 *
 * @param policyVersion policy that findings are made under
 * @param step decibans by which a finding's weight must move before it is said again
 * @param within how far apart reviews of one merchant may lie to be written at the same time
 * @param beside how far apart they may lie to show who is about at all, more than {@code within}
 * @param chance share of familiar faces among those who write at the same time, before anything is known of them
 * @param parts what a ring would make of that share
 * @param bet part of each review's e-value that is bet
 */
public record LockStepRules(
        String policyVersion,
        double step,
        Duration within,
        Duration beside,
        Share chance,
        ShareTest parts,
        double bet) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public LockStepRules {
        if (within.compareTo(Duration.ofMinutes(1)) < 0
                || beside.compareTo(within) <= 0
                || beside.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "beside (%s) is longer than within (%s), and at most %s".formatted(beside, within, LONGEST));
        }
        if (!(bet > 0 && bet < 1)) {
            throw new IllegalArgumentException("a bet on each review lies between 0 and 1: " + bet);
        }
    }

    /** The rules that an operator set. */
    public static LockStepRules of(DetectorConfig config, String policyVersion) {
        var l = config.lockStep();
        return new LockStepRules(
                policyVersion,
                config.stepDecibans(),
                l.within(),
                l.beside(),
                Share.of(l.chanceMean(), l.chanceStrength()),
                new ShareTest(l.parts()),
                l.bet());
    }
}
