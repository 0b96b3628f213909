package dev.probity.scoring.ring;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.evidence.Share;
import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.evidence.ShareRules;
import dev.probity.scoring.evidence.ShareTest;
import org.jspecify.annotations.Nullable;

/**
 * When reviews are taken for each other's likes.
 *
 * @param alike share of word pairs that two texts have in common from which one repeats the other, 0..1
 * @param hub reviewers of a merchant at one address from whom on it is a hub
 * @param least below this share neither is believed to lie: homes share devices, and hurried people say the same
 * @param copied share of reviews that repeat another's words
 * @param shared share of reviews from a device or an address that another reviewer uses
 */
public record LikenessRules(double alike, int hub, double least, ShareRules copied, ShareRules shared) {
    public LikenessRules {
        if (!(alike > 0 && alike <= 1) || hub < 2 || !(least >= 0 && least < 1)) {
            throw new IllegalArgumentException("alike from " + alike + ", a hub from " + hub + ", at least " + least);
        }
    }

    /** Peers' belief of a share, never below the least; null where they have not seen enough. */
    public @Nullable Share peers(ShareRules rules, float @Nullable [] like, ShareAccount own) {
        var peers = rules.peers(like, own);
        return peers == null || peers.mean() >= least ? peers : Share.of(least, peers.strength());
    }

    /** The rules that an operator set. */
    public static LikenessRules of(DetectorConfig config) {
        var l = config.likeness();
        return new LikenessRules(
                l.alike(),
                l.hub(),
                l.leastShare(),
                rules(config, l.copiedMean(), l.absentStrength()),
                rules(config, l.sharedMean(), l.absentStrength()));
    }

    private static ShareRules rules(DetectorConfig config, double mean, double strength) {
        var test = new ShareTest(config.likeness().shifts());
        return new ShareRules(Share.of(mean, strength), config.mostStrength(), config.pastFade(), false, false, test);
    }
}
