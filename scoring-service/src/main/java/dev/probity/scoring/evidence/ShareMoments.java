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

    /** Standard errors by which people may differ more than they seem to. */
    private static final double CAUTION = 2;

    /** For so many people's word counts what was believed beforehand of how much people differ. */
    private static final double PEOPLE_BEFORE = 4;

    /** Standard errors by which they may differ more than that makes believe. */
    private static final double DRAWN_CAUTION = 0.5;

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
        var plain = share(mostStrength);
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
     * belief is rather too wide than too narrow; it is widened by two standard errors, of the few people and of the few
     * observations, for a window keeps for three months what it was told at its
     * beginning, and a correlation estimated from few pairs is as often 0 as not (ADR 0024). A strength above {@code mostStrength} is not believed from sums alone.
     */
    public Share share(double mostStrength) {
        double scale = scale();
        double rho = scale > 0
                ? Math.max(0, spread() / scale) * (1 + CAUTION * Math.sqrt(2 / people()))
                        + CAUTION * Math.sqrt(2 / (nn - n))
                : 1;
        return believed(rho, mostStrength);
    }

    /**
     * The same for what everybody does every day. There width is no caution: whoever is believed to differ without bounds has their first days taken for what
     * they are. The correlation is drawn to what was believed before anybody spoke, by four people's weight, instead (ADR 0083).
     *
     * @param before what was believed before anybody spoke
     */
    public Share drawnShare(Share before, double mostStrength) {
        double scale = scale();
        double seen = scale > 0 ? Math.clamp(spread() / scale, 0, 1) : 1;
        double weight = PEOPLE_BEFORE + people();
        double rho = (PEOPLE_BEFORE / (1 + before.strength()) + people() * seen)
                / weight
                * (1 + DRAWN_CAUTION * Math.sqrt(2 / weight));
        return believed(rho, mostStrength);
    }

    private Share believed(double rho, double mostStrength) {
        double strength = rho > 0 ? 1 / rho - 1 : mostStrength;
        return Share.of(mean(), Math.clamp(strength, LEAST_STRENGTH, mostStrength));
    }

    private double mean() {
        return (k + 0.5) / (n + 1);
    }

    /** What the correlation is of {@link #scale}. */
    private double spread() {
        double m = mean();
        return kk - 2 * m * nk + m * m * nn - m * (1 - m) * n;
    }

    private double scale() {
        return mean() * (1 - mean()) * (nn - n);
    }

    private double people() {
        return pairs / DAYS_A_MONTH;
    }
}
