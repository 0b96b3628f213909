package dev.probity.scoring.explanation;

/** What explanations of staff's work share. */
final class OfStaff {
    static final String STAFF = "staff:";
    static final String NO_TOUCHES = "not tested: no touch without a ticket is among the events shown";

    private OfStaff() {}

    /** Chance that at least k of n hit, each with that chance. */
    static double atLeast(int k, int n, double chance) {
        double below = 0;
        double one = Math.pow(1 - chance, n);
        for (int hits = 0; hits < k; hits++) {
            below += one;
            one *= (double) (n - hits) / (hits + 1) * chance / (1 - chance);
        }
        return chance >= 1 ? 1 : Math.clamp(1 - below, 0, 1);
    }
}
