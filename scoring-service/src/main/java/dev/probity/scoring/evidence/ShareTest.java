package dev.probity.scoring.evidence;

import java.util.List;

/**
 * Is k of n more than an innocent person's share explains? A ratio of two likelihoods, so an e-value at every n (EVIDENCE §1).
 *
 * <p>Innocence: the person's share is drawn from a belief, which holds peers and the person's own past, and the observations follow that share
 * (beta-binomial). Suspicion: on top of the usual share a part δ of the rest is counted too, for one δ of several. Both are probabilities of the whole
 * sequence that depend on k and n alone: the order doesn't matter, a late correction replaces, and the ratio may be looked at after every event
 * (its mean under innocence is exactly 1 at every moment that is chosen without looking ahead).
 *
 * @param shifts the parts δ, each in 0..1; all weigh the same
 */
public record ShareTest(List<Double> shifts) {
    public ShareTest {
        shifts = List.copyOf(shifts);
        if (shifts.isEmpty() || shifts.stream().anyMatch(shift -> !(shift > 0 && shift < 1))) {
            throw new IllegalArgumentException("shifts lie between 0 and 1: " + shifts);
        }
    }

    /** ln E of k among n. */
    public double logE(Share innocent, int k, int n) {
        if (n == 0) {
            return 0;
        }
        double usual = SpecialFunctions.logBeta(innocent.yes() + k, innocent.no() + n - k)
                - SpecialFunctions.logBeta(innocent.yes(), innocent.no());
        var suspicious = new double[shifts.size()];
        for (int i = 0; i < suspicious.length; i++) {
            double share = innocent.mean() + (1 - innocent.mean()) * shifts.get(i);
            suspicious[i] = k * Math.log(share) + (n - k) * Math.log1p(-share);
        }
        return Mixture.logMeanExp(suspicious) - usual;
    }
}
