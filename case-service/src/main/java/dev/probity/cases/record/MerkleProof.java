package dev.probity.cases.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds proofs against roots, as RFC 9162 has it; it believes nothing else. */
final class MerkleProof {
    private MerkleProof() {}

    /** The hashes of a proof that is told by its subtrees. */
    static List<Hash> of(List<List<Node>> steps, Map<Node, Hash> known) {
        return steps.stream().map(step -> MerkleTree.join(step, known)).toList();
    }

    /** §2.1.3.2: whether that leaf stands at that index of the log that has this root. */
    static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var fn = index;
        var sn = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.ofNode(step, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /** §2.1.4.2: whether the log of the second root is that of the first with nothing but entries added. */
    static boolean extend(long before, Hash first, long size, Hash second, List<Hash> proof) {
        if (before <= 0 || before > size) {
            return false;
        }
        if (before == size) {
            return proof.isEmpty() && first.equals(second);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(before) == 1) {
            path.addFirst(first);
        }
        return !path.isEmpty() && climb(before - 1, size - 1, path, first, second);
    }

    private static boolean climb(long first, long second, List<Hash> path, Hash firstRoot, Hash secondRoot) {
        var fn = first;
        var sn = second;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = path.getFirst();
        var sr = path.getFirst();
        for (var step : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(step, fr);
                sr = Hash.ofNode(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && firstRoot.equals(fr) && secondRoot.equals(sr);
    }
}
