package dev.probity.scoring.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under its own model of innocence no e-value's mean exceeds 1; summed exactly, not simulated. */
class EValueTest {
    private static final ShareTest SHARES = new ShareTest(List.of(0.05, 0.15, 0.4, 0.8));
    private static final double EXACT = 1e-9;

    @Property(tries = 200)
    void meanOfShareTestIsOneUnderInnocence(
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 200) double strength,
            @ForAll @IntRange(min = 1, max = 120) int n) {
        var innocent = Share.of(mean, strength);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            sum += Math.exp(logBetaBinomial(innocent, k, n) + SHARES.logE(innocent, k, n));
        }
        assertEquals(1, sum, EXACT);
    }

    /** The ratio is a martingale: whatever was seen, the next observation is expected to leave it where it is. */
    @Property(tries = 200)
    void shareTestExpectsNothingOfTheNextObservation(
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 200) double strength,
            @ForAll @IntRange(min = 0, max = 100) int k,
            @ForAll @IntRange(min = 0, max = 100) int others) {
        var innocent = Share.of(mean, strength);
        int n = k + others;
        double next = (innocent.yes() + k) / (innocent.strength() + n);
        double now = Math.exp(SHARES.logE(innocent, k, n));
        double expected = next * Math.exp(SHARES.logE(innocent, k + 1, n + 1))
                + (1 - next) * Math.exp(SHARES.logE(innocent, k, n + 1));
        assertEquals(1, expected / now, 1e-8);
    }

    /** A thousandth of it is bet and it is one of four detectors: from 43 decibans on it still has far to go to the cap of 25. */
    @Test
    void strongEvidenceIsSaidAgainAsLongAsASmallBetOnItMoves() {
        double ln = Math.log(10) / 10;
        float before = Speech.decibans(44 * ln);
        float now = Speech.decibans(60 * ln);
        assertTrue(Speech.worthSaying(now, before, 1), before + " and " + now);
        assertEquals(Speech.decibans(90 * ln), Speech.decibans(100 * ln), "beyond every cap");
    }

    /** The midpoint rule over 0..1. */
    @Test
    void calibratorIntegratesToOne() {
        double sum = 0;
        int steps = 4_000_000;
        for (int i = 0; i < steps; i++) {
            sum += PValue.calibrate((i + 0.5) / steps) / steps;
        }
        assertTrue(sum <= 1, "mean " + sum);
        // what lies below the first step's middle falls off as 1 / ln(steps)
        assertTrue(sum > 0.9, "mean " + sum);
    }

    @Property(tries = 300)
    void calibratorFallsAsThePValueGrows(
            @ForAll @DoubleRange(min = 0, max = 27) double x, @ForAll @DoubleRange(min = 0, max = 27) double y) {
        double p = Math.exp(-x);
        double q = Math.exp(-y);
        assertTrue((PValue.calibrate(p) - PValue.calibrate(q)) * (p - q) <= 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, -3.0", "0.5, -1.9", "0.05, 2.5", "0.01, 6.5", "0.0001, 20.7", "0.000001, 37.0"})
    void calibratorGivesThePublishedWeights(double p, double decibans) {
        assertEquals(decibans, 10 * Math.log10(PValue.calibrate(p)), 0.5);
    }

    @Property(tries = 200)
    void tailIsTheSumOfItsProbabilities(
            @ForAll @DoubleRange(min = 0.1, max = 30) double mean,
            @ForAll @DoubleRange(min = 0.2, max = 20) double shape,
            @ForAll @IntRange(min = 0, max = 60) int count) {
        var counts = new Counts(mean, shape);
        double below = 0;
        for (int i = 0; i < count; i++) {
            below += Math.exp(counts.logProbability(i));
        }
        assertEquals(1 - below, counts.tail(count), 1e-9);
    }

    /** Whatever is bet, the mean stays. */
    @Property(tries = 200)
    void betIsAMixture(
            @ForAll @DoubleRange(min = 0, max = 1) double bet, @ForAll @DoubleRange(min = -50, max = 50) double x) {
        assertEquals(Math.log(1 - bet + bet * Math.exp(x)), Mixture.logBet(bet, x), 1e-9);
    }

    @Property(tries = 100)
    void peersShareIsFoundFromTheirSums(
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double mean,
            @ForAll @DoubleRange(min = 4, max = 40) double strength) {
        var sums = exactSums(Share.of(mean, strength), 12, 10_000_000);
        var found = ShareMoments.of(sums).share(1000);
        assertEquals(mean, found.mean(), 0.01);
        assertEquals(strength, found.strength(), strength * 0.1);
    }

    @Property(tries = 100)
    void fewerPeersMakeUsLessSure(
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double mean,
            @ForAll @DoubleRange(min = 4, max = 40) double strength) {
        var share = Share.of(mean, strength);
        double few = ShareMoments.of(exactSums(share, 4, 60)).share(1000).strength();
        double many = ShareMoments.of(exactSums(share, 4, 6000)).share(1000).strength();
        assertTrue(few < many && many < strength, few + " and " + many + " of " + strength);
    }

    @Property(tries = 100)
    void theSameIsSoWhereTheSpreadIsDrawnToWhatWasBelievedBefore(
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double mean,
            @ForAll @DoubleRange(min = 4, max = 40) double strength) {
        var share = Share.of(mean, strength);
        var before = Share.of(0.25, 4);
        double few = ShareMoments.of(exactSums(share, 4, 60))
                .drawnShare(before, 1000)
                .strength();
        double many = ShareMoments.of(exactSums(share, 4, 6000))
                .drawnShare(before, 1000)
                .strength();
        assertTrue(few < many && many < strength, few + " and " + many + " of " + strength);
        var all = ShareMoments.of(exactSums(share, 12, 10_000_000)).drawnShare(before, 1000);
        assertEquals(mean, all.mean(), 0.01);
        assertEquals(strength, all.strength(), strength * 0.1);
    }

    @Test
    void whoIsAskedAboutIsTakenOutOfARareShare() {
        var all = new ShareMoments(12, 12, 8, 12, 8, 8);
        var before = Share.of(0.1, 4);
        var others = all.around(before, 8, 8);
        assertEquals(0.1, others.mean(), 1e-9, "four others don't make it rarer than was believed");
        assertEquals(4, others.strength(), 1e-9);
        assertTrue(all.around(before, 0, 0).mean() > 0.5, "the person's own eight would make it usual");
    }

    /** None among so many is taken for two standard errors of one, until the mean itself is more. */
    @Test
    void whatIsRareIsNotTakenForRarerThanFewCanTell() {
        var before = Share.of(0.1, 4);
        var none = new ShareMoments(1000, 1000, 0, 1000, 0, 0);
        assertEquals(3.0 / 1001, none.around(before, 0, 0).mean(), 1e-9);
        assertEquals(3.0 / 1001, none.rareShare(before, 100).mean(), 1e-9);
        assertTrue(none.share(100).mean() < 0.001);
        var often = new ShareMoments(1000, 1000, 300, 1000, 300, 300);
        assertEquals(often.share(100).mean(), often.rareShare(before, 100).mean(), 1e-9);
    }

    /** Sums as so many people with n observations each would give them on average. */
    private static float[] exactSums(Share share, int n, double people) {
        double mean = n * share.mean();
        double rho = 1 / (share.strength() + 1);
        double variance = n * share.mean() * (1 - share.mean()) * (1 + (n - 1) * rho);
        double kk = variance + mean * mean;
        return new float[] {
            (float) people,
            (float) (people * n),
            (float) (people * mean),
            (float) (people * n * n),
            (float) (people * kk),
            (float) (people * n * mean)
        };
    }

    private static double logBetaBinomial(Share share, int k, int n) {
        return SpecialFunctions.logGamma(n + 1.0)
                - SpecialFunctions.logGamma(k + 1.0)
                - SpecialFunctions.logGamma(n - k + 1.0)
                + SpecialFunctions.logBeta(share.yes() + k, share.no() + n - k)
                - SpecialFunctions.logBeta(share.yes(), share.no());
    }
}
