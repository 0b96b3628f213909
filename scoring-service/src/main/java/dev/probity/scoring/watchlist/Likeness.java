package dev.probity.scoring.watchlist;

import java.util.ArrayDeque;
import java.util.List;

/**
 * What a score is worth: how often true aliases reach it by how often names of others do, both measured on the list itself. An e-value under the hypothesis that
 * a name is none of the list's.
 *
 * <p>Scores are sorted into bins; neighbours whose ratio falls where it should rise are taken together (pool adjacent violators). What few of the others reached is
 * known badly, and every merchant is held against the same list: so the most that their share may be counts (upper limit of a Poisson count, 95 %, by Wilson and
 * Hilferty 1931), by which a score that none of them reached is worth a third of their number at most.
 */
final class Likeness {
    static final int BINS = 50;

    /** Quantile of the normal distribution at 95 %. */
    private static final double SURE = 1.645;

    private final double[] ratios;
    private final double[] trueTail = new double[BINS];
    private final double[] otherTail = new double[BINS];

    /**
     * @param aliases best scores of true aliases
     * @param others best scores of names that are not on the rest of the list
     */
    Likeness(List<Double> aliases, List<Double> others) {
        var same = counts(aliases);
        var different = counts(others);
        ratios = pooled(same, aliases.size(), different, others.size());
        for (int bin = BINS - 1; bin >= 0; bin--) {
            trueTail[bin] = same[bin] / aliases.size() + (bin + 1 < BINS ? trueTail[bin + 1] : 0);
            otherTail[bin] = different[bin] / others.size() + (bin + 1 < BINS ? otherTail[bin + 1] : 0);
        }
    }

    private static double[] counts(List<Double> scores) {
        var counts = new double[BINS];
        scores.forEach(score -> counts[bin(score)]++);
        return counts;
    }

    private static int bin(double score) {
        return Math.clamp((int) (score * BINS), 0, BINS - 1);
    }

    /**
     * Bins taken together.
     *
     * @param bins how many
     * @param same how many true aliases
     * @param different how many of the others
     */
    private record Pool(int bins, double same, double different) {
        double ratio() {
            double next = different + 1;
            return same / (next * Math.pow(1 - 1 / (9 * next) + SURE / (3 * Math.sqrt(next)), 3));
        }

        Pool with(Pool next) {
            return new Pool(bins + next.bins, same + next.same, different + next.different);
        }
    }

    private static double[] pooled(double[] same, int sameAll, double[] different, int differentAll) {
        var pools = new ArrayDeque<Pool>();
        for (int bin = 0; bin < BINS; bin++) {
            var pool = new Pool(1, same[bin], different[bin]);
            while (!pools.isEmpty() && pools.getLast().ratio() >= pool.ratio()) {
                pool = pools.removeLast().with(pool);
            }
            pools.addLast(pool);
        }
        var ratios = new double[BINS];
        int bin = 0;
        for (var pool : pools) {
            for (int i = 0; i < pool.bins; i++) {
                ratios[bin] = pool.ratio() * differentAll / sameAll;
                bin++;
            }
        }
        return ratios;
    }

    /** E-value of a score. */
    double eValue(double score) {
        return ratios[bin(score)];
    }

    /** Share of true aliases that are at least as alike. */
    double ofAliases(double score) {
        return trueTail[bin(score)];
    }

    /** Share of others that are at least as alike. */
    double ofOthers(double score) {
        return otherTail[bin(score)];
    }
}
