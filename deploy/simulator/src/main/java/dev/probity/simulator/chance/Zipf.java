package dev.probity.simulator.chance;

/** Ranks as popularity deals them: the first is by far the likeliest, and the tail is long (a bounded Pareto, cut to whole ranks). */
public final class Zipf {
    private final int ranks;
    private final double exponent;
    private final double last;

    /**
     * @param ranks how many there are
     * @param skew how steep: 0 is even, about 1 is what web traffic and sales show; 1 itself is not allowed
     */
    public Zipf(int ranks, double skew) {
        if (ranks < 1 || skew < 0 || skew == 1) {
            throw new IllegalArgumentException("ranks ≥ 1, skew ≥ 0 and ≠ 1");
        }
        this.ranks = ranks;
        exponent = 1 - skew;
        last = StrictMath.pow(ranks + 1.0, exponent);
    }

    /** A rank, the most popular being 0. */
    public int rank(Rng rng) {
        double x = StrictMath.pow(1 + rng.unit() * (last - 1), 1 / exponent);
        return Math.min(ranks - 1, (int) x - 1);
    }
}
