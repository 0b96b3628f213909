package dev.probity.scoring.evidence;

/**
 * Sums over (person, day) pairs from which peers' share and its spread are estimated; they add.
 *
 * @param pairs how many
 * @param n Σ n, observations
 * @param k Σ k, those that are counted
 * @param nn Σ n²
 * @param kk Σ k²
 * @param nk Σ n·k
 */
public record ShareMoments(double pairs, double n, double k, double nn, double kk, double nk) {
    public static final int WIDTH = 6;

    /** Pairs below which peers say nothing. */
    private static final double FEWEST_PAIRS = 30;

    /** Observations below which peers say nothing. */
    private static final double FEWEST_OBSERVATIONS = 100;

    private static final double LEAST_STRENGTH = 1;

    /** Pairs below which the share's mean, too, is only what was believed before. */
    private static final double FEWEST_FOR_MEAN = 10;

    /** Days that one person gives to the sums, about. */
    private static final double DAYS_A_MONTH = 20;

    /** Standard errors by which a rare share may be more than it seems. */
    private static final double CAUTION = 2;

    /** For so many people's word counts what was believed beforehand of how much people differ. */
    private static final double PEOPLE_BEFORE = 4;

    /** Standard errors by which people may differ more than is estimated. */
    private static final double SPREAD_CAUTION = 0.5;

    public static float[] one(int n, int k) {
        return new float[] {1, n, k, (float) n * n, (float) k * k, (float) n * k};
    }

    public static ShareMoments of(float[] sums) {
        return new ShareMoments(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    public boolean enough() {
        return pairs >= FEWEST_PAIRS && n >= FEWEST_OBSERVATIONS;
    }

    /** Whether the mean can be told, if not yet by how much people differ. */
    public boolean enoughForMean() {
        return pairs >= FEWEST_FOR_MEAN;
    }

    /** What was believed before, moved to the mean of all but the person asked about, and no surer than before. */
    public Share around(Share before, double ownN, double ownK) {
        double others = Math.max(0, n - ownN);
        double counted = Math.clamp(k - ownK, 0, others);
        double mean = before.after(counted, others - counted, 1).mean();
        return Share.of(Math.max(mean, atMost(counted, others, before)), before.strength());
    }

    /**
     * The same as {@link #share} for what is rare: the mean is taken two standard errors higher. None among a hundred doesn't make it impossible, and the first
     * who does it must not be judged as if it were (ADR 0065).
     *
     * @param before what was believed before anybody spoke; caution goes no further than that
     */
    public Share rareShare(Share before, double mostStrength) {
        var plain = share(before, mostStrength);
        return Share.of(Math.max(plain.mean(), atMost(k, n, before)), plain.strength());
    }

    /** What a rare share is at most, seen so often among so many; not more than was believed before. */
    private static double atMost(double seen, double among, Share before) {
        return Math.min(before.mean(), (seen + 1 + CAUTION * Math.sqrt(seen + 1)) / (among + 1));
    }

    /**
     * Beta distribution of the peers' shares by the method of moments.
     *
     * <p>The intra-class correlation ρ of one person's day gives the strength 1/ρ − 1. It holds what people differ by and what days differ by, so that the
     * belief is rather too wide than too narrow. A correlation estimated from few pairs is as often 0 as not, and a window keeps for three months what it was
     * told at its beginning: the estimate is therefore drawn to what was believed before, by four people's weight. Width alone is no caution: whoever is
     * believed to differ without bounds has their first days taken for what they are (ADR 0083). A strength above {@code mostStrength} is not believed from sums alone.
     *
     * @param before what was believed before anybody spoke
     */
    public Share share(Share before, double mostStrength) {
        double m = (k + 0.5) / (n + 1);
        double spread = kk - 2 * m * nk + m * m * nn - m * (1 - m) * n;
        double scale = m * (1 - m) * (nn - n);
        double seen = scale > 0 ? Math.clamp(spread / scale, 0, 1) : 1;
        double people = pairs / DAYS_A_MONTH;
        double believed = 1 / (1 + before.strength());
        double rho = (PEOPLE_BEFORE * believed + people * seen)
                / (PEOPLE_BEFORE + people)
                * (1 + SPREAD_CAUTION * Math.sqrt(2 / (PEOPLE_BEFORE + people)));
        return Share.of(m, Math.clamp(1 / rho - 1, LEAST_STRENGTH, mostStrength));
    }
}
