package dev.probity.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Isolation forest as published: Liu, Ting and Zhou, <i>Isolation Forest</i>, ICDM 2008. Whoever random cuts set apart early is unusual.
 *
 * <p>Written down here because the libraries that hold it either want Spark or carry a licence that doesn't fit; a baseline must not be weaker than its paper,
 * so trees, samples and scores are those of the paper.
 */
final class IsolationForest {
    private static final int TREES = 100;
    private static final int SAMPLE = 256;
    private static final double EULER = 0.577_215_664_901_532_9;

    private final List<Node> trees = new ArrayList<>();
    private final int sample;

    private sealed interface Node {}

    private record Cut(int feature, double at, Node below, Node above) implements Node {}

    private record Leaf(int size) implements Node {}

    private IsolationForest(int sample) {
        this.sample = sample;
    }

    /**
     * A forest grown on these points.
     *
     * @param points at least two, all with the same number of features
     * @param seed the same seed grows the same forest
     */
    static IsolationForest grown(List<double[]> points, long seed) {
        var random = new SplittableRandom(seed);
        var forest = new IsolationForest(Math.min(SAMPLE, points.size()));
        int deepest = (int) Math.ceil(Math.log(forest.sample) / Math.log(2));
        for (int tree = 0; tree < TREES; tree++) {
            forest.trees.add(grow(drawn(points, forest.sample, random), deepest, random));
        }
        return forest;
    }

    private static List<double[]> drawn(List<double[]> points, int count, SplittableRandom random) {
        var rest = new ArrayList<>(points);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(rest.size() - i);
            var kept = rest.get(i);
            rest.set(i, rest.get(other));
            rest.set(other, kept);
        }
        return List.copyOf(rest.subList(0, count));
    }

    private static Node grow(List<double[]> points, int deeper, SplittableRandom random) {
        if (deeper == 0 || points.size() < 2) {
            return new Leaf(points.size());
        }
        int features = points.getFirst().length;
        int first = random.nextInt(features);
        for (int i = 0; i < features; i++) {
            int feature = (first + i) % features;
            double low =
                    points.stream().mapToDouble(point -> point[feature]).min().orElseThrow();
            double high =
                    points.stream().mapToDouble(point -> point[feature]).max().orElseThrow();
            if (low < high) {
                double at = low + random.nextDouble() * (high - low);
                var below = points.stream().filter(point -> point[feature] < at).toList();
                var above =
                        points.stream().filter(point -> point[feature] >= at).toList();
                return new Cut(feature, at, grow(below, deeper - 1, random), grow(above, deeper - 1, random));
            }
        }
        return new Leaf(points.size());
    }

    /** How unusual a point is, from 0 to 1; 0.5 is ordinary. */
    double score(double[] point) {
        double depth =
                trees.stream().mapToDouble(tree -> depth(tree, point)).average().orElseThrow();
        return Math.pow(2, -depth / expected(sample));
    }

    private static double depth(Node tree, double[] point) {
        int cuts = 0;
        var node = tree;
        while (node instanceof Cut cut) {
            node = point[cut.feature()] < cut.at() ? cut.below() : cut.above();
            cuts++;
        }
        return cuts + (node instanceof Leaf leaf ? expected(leaf.size()) : 0);
    }

    /** Mean depth of an unsuccessful search in a binary search tree of that many: what an ordinary point has. */
    private static double expected(int size) {
        if (size < 2) {
            return 0;
        }
        return size == 2 ? 1 : 2 * (Math.log(size - 1.0) + EULER) - 2 * (size - 1.0) / size;
    }
}
