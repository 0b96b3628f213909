package dev.probity.scoring.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How a share of what a person does is judged.
 *
 * @param absent belief where peers have not spoken: cautious, wide
 * @param mostStrength how sure, in observations, peers' figures may make us of one person's share
 * @param pastFade what is left of a week of one's own past after another week, 0..1
 * @param relative whether what is counted is unusual among peers only: then what was counted before peers spoke says nothing of what is usual
 * @param rare whether so little is ever counted that peers tell the mean long before they tell by how much people differ; then the mean is taken with caution
 * @param test the comparison
 */
public record ShareRules(
        Share absent, double mostStrength, double pastFade, boolean relative, boolean rare, ShareTest test) {
    public ShareRules {
        if (!(mostStrength >= 1)) {
            throw new IllegalArgumentException("peers' strength is at least one observation: " + mostStrength);
        }
        if (!(pastFade >= 0 && pastFade <= 1)) {
            throw new IllegalArgumentException("fading leaves a part between 0 and 1: " + pastFade);
        }
    }

    /**
     * Peers' belief; null where they have not seen enough.
     *
     * @param own the person's own account, which is part of the peers' sums
     */
    public @Nullable Share peers(float @Nullable [] moments, ShareAccount own) {
        if (moments == null) {
            return null;
        }
        var sums = ShareMoments.of(moments);
        if (sums.enough()) {
            if (rare) {
                return sums.rareShare(absent, mostStrength);
            }
            return relative ? sums.share(mostStrength) : sums.drawnShare(absent, mostStrength);
        }
        return rare && sums.enoughForMean() ? sums.around(absent, own.n(), own.k()) : null;
    }
}
