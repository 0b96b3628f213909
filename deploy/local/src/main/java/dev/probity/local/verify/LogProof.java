package dev.probity.local.verify;

import java.util.Arrays;
import java.util.List;

/** Proofs of RFC 9162 §2.1, recomputed from the top down rather than as the service makes them. */
final class LogProof {
    private LogProof() {}

    static byte[] leaf(byte[] bytes) {
        return Sha.of(new byte[] {0}, bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sha.of(new byte[] {1}, left, right);
    }

    /** Whether that path leads from the leaf at that index to the root of a log of that size. */
    static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || path.size() != length(index, size)) {
            return false;
        }
        return Arrays.equals(climb(leaf, index, size, path), root);
    }

    private static int length(long index, long size) {
        if (size == 1) {
            return 0;
        }
        long split = Long.highestOneBit(size - 1);
        return 1 + (index < split ? length(index, split) : length(index - split, size - split));
    }

    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) {
        if (size == 1) {
            return leaf;
        }
        long split = Long.highestOneBit(size - 1);
        byte[] last = path.getLast();
        List<byte[]> rest = path.subList(0, path.size() - 1);
        return index < split
                ? node(climb(leaf, index, split, rest), last)
                : node(last, climb(leaf, index - split, size - split, rest));
    }

    /** Whether the log of the second root is that of the first with nothing but entries added (§2.1.4.2). */
    static boolean extend(long before, byte[] first, long size, byte[] second, List<byte[]> proof) {
        if (before == size) {
            return proof.isEmpty() && Arrays.equals(first, second);
        }
        if (before < 1 || before > size) {
            return false;
        }
        boolean power = Long.bitCount(before) == 1;
        if (proof.isEmpty() && !power) {
            return false;
        }
        List<byte[]> steps = power ? proof : proof.subList(1, proof.size());
        byte[] start = power ? first : proof.getFirst();
        return joined(before - 1, size - 1, start, steps, first, second);
    }

    private static boolean joined(
            long before, long size, byte[] start, List<byte[]> steps, byte[] first, byte[] second) {
        int full = Long.numberOfTrailingZeros(before + 1);
        long from = before >> full;
        long to = size >> full;
        byte[] old = start;
        byte[] grown = start;
        for (byte[] step : steps) {
            if (to == 0) {
                return false;
            }
            if ((from & 1) == 1 || from == to) {
                old = node(step, old);
                grown = node(step, grown);
                while ((from & 1) == 0 && from != 0) {
                    from >>= 1;
                    to >>= 1;
                }
            } else {
                grown = node(grown, step);
            }
            from >>= 1;
            to >>= 1;
        }
        return to == 0 && Arrays.equals(old, first) && Arrays.equals(grown, second);
    }
}
