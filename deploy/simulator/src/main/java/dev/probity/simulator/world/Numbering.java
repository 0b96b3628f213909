package dev.probity.simulator.world;

import dev.probity.simulator.chance.Rng;

/** Deals identity numbers in no order that means anything: an affine permutation of all numbers of so many digits. */
final class Numbering {
    private final long size;
    private final long factor;
    private final long shift;

    Numbering(long seed, long purpose, int digits) {
        size = Math.round(StrictMath.pow(10, digits));
        factor = coprimeToTen(Math.floorMod(Rng.hash(seed, purpose, 1), size / 10) + size / 3);
        shift = Math.floorMod(Rng.hash(seed, purpose, 2), size);
    }

    private static long coprimeToTen(long start) {
        long candidate = start | 1;
        return candidate % 5 == 0 ? candidate + 2 : candidate;
    }

    long number(long index) {
        return Math.addExact(Math.multiplyExact(index, factor), shift) % size;
    }
}
