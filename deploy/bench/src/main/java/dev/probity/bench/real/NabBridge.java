package dev.probity.bench.real;

/** What of a score on NAB is the product's, in words. */
final class NabBridge {
    static final String TEXT =
            "**The product's** are the forest and its way of asking how unlike a value is, and that a day is one test, so that within it only what is"
                    + " stronger than all that was said is said. **The benchmark's bridge** is all else: one value at a time is what a day's six figures are for a"
                    + " person, the forest learns each value once it was judged instead of being grown anew for each day, and there are no peers to rank it among.";

    private NabBridge() {}
}
