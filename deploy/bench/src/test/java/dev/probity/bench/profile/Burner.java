package dev.probity.bench.profile;

/** Burns CPU time under a name of its own. */
final class Burner {
    private Burner() {}

    static double burn(long nanos) {
        long end = System.nanoTime() + nanos;
        double sum = 0;
        while (System.nanoTime() < end) {
            for (int i = 1; i < 10_000; i++) {
                sum += 1.0 / i;
            }
        }
        return sum;
    }
}
