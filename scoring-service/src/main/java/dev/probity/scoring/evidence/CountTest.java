package dev.probity.scoring.evidence;

import java.util.List;

/**
 * Is a count more than expected? Negative binomial against the same with a mean several times as large.
 *
 * <p>The ratio grows with the count, so that on the way to a day's total it never exceeds what the total will give: it may be looked at while the day lasts.
 *
 * @param factors by how much the suspicious mean exceeds the innocent one, each > 1; all weigh the same
 */
public record CountTest(List<Double> factors) {
    public CountTest {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.stream().anyMatch(factor -> !(factor > 1))) {
            throw new IllegalArgumentException("factors exceed 1: " + factors);
        }
    }

    /** ln E of a count. */
    public double logE(Counts innocent, long count) {
        var suspicious = new double[factors.size()];
        for (int i = 0; i < suspicious.length; i++) {
            suspicious[i] = innocent.times(factors.get(i)).logProbability(count);
        }
        return Mixture.logMeanExp(suspicious) - innocent.logProbability(count);
    }
}
