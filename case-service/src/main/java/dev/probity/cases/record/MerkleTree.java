package dev.probity.cases.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Merkle tree of RFC 9162 §2.1, told by which perfect subtrees a root or a proof is made of: whoever keeps the hashes of those
 * looks up O(log n) of them and never reads the entries again.
 */
final class MerkleTree {
    /** Root of a log without entries. */
    static final Hash EMPTY = Hash.of();

    private MerkleTree() {}

    /** The perfect subtrees that make up the entries from one to before another, from the left: those of the tree or of a part that it splits into. */
    static List<Node> range(long from, long to) {
        var nodes = new ArrayList<Node>();
        for (var start = from; start < to; ) {
            var level = 63 - Long.numberOfLeadingZeros(to - start);
            nodes.add(new Node(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }

    /** PATH(m, D[n]) of §2.1.3.1: each step is the hash of those subtrees. */
    static List<List<Node>> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry of that index in a log of that size");
        }
        var path = new ArrayList<List<Node>>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(range(middle, to));
                to = middle;
            } else {
                path.addFirst(range(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** PROOF(m, D[n]) of §2.1.4.1; empty where both sizes are the same. */
    static List<List<Node>> consistency(long before, long size) {
        if (before <= 0 || before > size) {
            throw new IllegalArgumentException("no log grows from that size to this one");
        }
        var proof = new ArrayList<List<Node>>();
        var from = 0L;
        var to = size;
        var whole = true;
        while (before != to) {
            var middle = from + split(to - from);
            if (before <= middle) {
                proof.addFirst(range(middle, to));
                to = middle;
            } else {
                proof.addFirst(range(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            proof.addFirst(range(from, to));
        }
        return proof;
    }

    /** The hash of what those subtrees make up together. */
    static Hash join(List<Node> nodes, Map<Node, Hash> known) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        var hash = hash(nodes.getLast(), known);
        for (var node : nodes.subList(0, nodes.size() - 1).reversed()) {
            hash = Hash.ofNode(hash(node, known), hash);
        }
        return hash;
    }

    /** What comes to be when a log of that size, of which the {@link #range} of all is known, grows by those leaves. */
    static Map<Node, Hash> grown(long size, Map<Node, Hash> known, List<Hash> leaves) {
        var all = new LinkedHashMap<>(known);
        var fresh = new LinkedHashMap<Node, Hash>();
        var at = size;
        for (var leaf : leaves) {
            var node = new Node(0, at++);
            var hash = leaf;
            keep(node, hash, all, fresh);
            while (node.isRight()) {
                hash = Hash.ofNode(hash(node.sibling(), all), hash);
                node = node.parent();
                keep(node, hash, all, fresh);
            }
        }
        return fresh;
    }

    private static void keep(Node node, Hash hash, Map<Node, Hash> all, Map<Node, Hash> fresh) {
        all.put(node, hash);
        fresh.put(node, hash);
    }

    private static Hash hash(Node node, Map<Node, Hash> known) {
        return Objects.requireNonNull(known.get(node), () -> "no hash of " + node);
    }

    /** The largest power of two below. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
