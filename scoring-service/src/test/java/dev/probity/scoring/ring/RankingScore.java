package dev.probity.scoring.ring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well an order puts what is wanted first (Fawcett, <i>An introduction to ROC analysis</i>, 2006; Manning, Raghavan, Schütze, <i>Introduction to Information
 * Retrieval</i>, 8.4). Those that score the same share their places.
 *
 * @param auc chance that one that is wanted stands before one that is not, 0 to 1
 * @param averagePrecision mean precision at those that are wanted, 0 to 1
 */
record RankingScore(double auc, double averagePrecision) {
    /** Fails where none is wanted, or all are. */
    static RankingScore of(double[] scores, boolean[] wanted) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long all = IntStream.of(order).filter(i -> wanted[i]).count();
        long others = order.length - all;
        if (all == 0 || others == 0) {
            throw new IllegalArgumentException(all + " of " + order.length + " are wanted");
        }
        long found = 0;
        double pairs = 0;
        double precisions = 0;
        for (int from = 0; from < order.length; ) {
            int until = from;
            long wantedHere = 0;
            while (until < order.length && scores[order[until]] == scores[order[from]]) {
                wantedHere += wanted[order[until]] ? 1 : 0;
                until++;
            }
            long othersHere = until - from - wantedHere;
            pairs += othersHere * (found + wantedHere / 2.0);
            found += wantedHere;
            precisions += wantedHere * (found / (double) until);
            from = until;
        }
        return new RankingScore(pairs / (all * (double) others), precisions / all);
    }

    /** The same over some of them, each as often as it is named. */
    static RankingScore of(double[] scores, boolean[] wanted, int[] chosen) {
        var some = Arrays.stream(chosen).mapToDouble(i -> scores[i]).toArray();
        var wantedOfThem = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            wantedOfThem[i] = wanted[chosen[i]];
        }
        return of(some, wantedOfThem);
    }
}
