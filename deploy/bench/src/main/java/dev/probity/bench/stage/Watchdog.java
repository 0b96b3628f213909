package dev.probity.bench.stage;

import java.time.Duration;

/** Breaks a run off that hangs; the other processes end with this one. */
public final class Watchdog {
    private Watchdog() {}

    /** Ends this process after so long with a sentence and exit code 1. */
    public static void letLoose(Duration after) {
        Thread.ofPlatform().daemon().name("watchdog").start(() -> {
            try {
                Thread.sleep(after);
                System.err.println("bench: broken off after " + after.toSeconds()
                        + " s, for something hangs; the processes' logs lie in deploy/bench/target/ingest");
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
