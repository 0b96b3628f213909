package dev.probity.bench.real;

/** What of a score on NAB is the product's, in words. */
final class NabBridge {
    static final String TEXT =
            "**The product's own, unchanged**: *anomaly*'s forest with its settings, grown anew for each day from a sample of the 28 days before, on its logarithmic scale, silent while it"
                    + " has seen fewer than 200; and that a day is one test, so that within it only what is stronger than all that was said is said. **The benchmark's bridge**: one value"
                    + " stands for a member's day of six figures, of which the other five are nought, and a value below nought is taken for it; what the forest says is taken as it is, for there are neither"
                    + " members whose middle and habits could be taken off nor weeks to bet on. The second way leaves out the growing anew and the scale: the same forest learns each value"
                    + " once it was judged, as detectors published there do.";

    private NabBridge() {}
}
