package dev.probity.scoring.stream;

/**
 * How many records could not be processed on this thread. Streams tells nobody but {@link PoisonHandler} of them: by the difference, whoever passes a record on
 * learns whether all that comes behind took it in.
 */
public final class Undigested {
    private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

    private Undigested() {}

    public static long soFar() {
        return COUNT.get()[0];
    }

    static void one() {
        COUNT.get()[0]++;
    }
}
