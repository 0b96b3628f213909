package dev.probity.simulator.chance;

/**
 * A stream of seeded chance (SplitMix64), one per actor, so that one actor's luck never shifts another's.
 *
 * <p>Uses {@link StrictMath}: the intrinsics of {@code Math} may differ by one unit in the last place between machines, and the
 * same seed must give the same bytes on all of them.
 */
public final class Rng {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int POISSON_BY_PRODUCT = 30;

    private long state;

    /** Starts the stream that belongs to this seed, purpose and index. */
    public Rng(long seed, long purpose, long index) {
        state = hash(seed, purpose, index);
    }

    /** One well-mixed number for a seed, purpose and index: chance that needs no state. */
    public static long hash(long seed, long purpose, long index) {
        return mix(mix(mix(seed + GOLDEN) + purpose * GOLDEN) + index * 0xD1B54A32D192ED03L);
    }

    /** The same as a number from 0 (included) to 1 (excluded). */
    public static double unit(long seed, long purpose, long index) {
        return (hash(seed, purpose, index) >>> 11) * UNIT;
    }

    /** A bijection on 64 bits whose output looks like noise. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** From 0 (included) to the bound (excluded). */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From low to high, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Exponential with this mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Standard normal (Box–Muller, one of the pair). */
    public double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Log-normal with this median and this standard deviation of the logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Poisson with this mean; beyond small means the normal approximation does. */
    public int poisson(double mean) {
        if (mean > POISSON_BY_PRODUCT) {
            return (int) Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** Beta with this mean and concentration (how alike people are: the larger, the more). */
    public double beta(double mean, double concentration) {
        double a = gamma(mean * concentration);
        double b = gamma((1 - mean) * concentration);
        return a / (a + b);
    }

    /** Gamma with this shape and scale 1 (Marsaglia and Tsang, ACM TOMS 2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = StrictMath.pow(1 + c * x, 3);
            if (v > 0 && StrictMath.log(1 - unit()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** The index of one of these weights, each as likely as it is heavy. */
    public int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = unit() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
