package dev.probity.local.command;

import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Suite;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Ctrl-C and its like: the first stops the suite cleanly, a second one at once. Signals rather than a shutdown hook, since a hook
 * can't be told twice and nothing can be printed reliably beside it.
 */
final class StopSignals {
    private static final int INTERRUPTED = 130;

    private final Suite suite;
    private final Progress progress;
    private final AtomicBoolean came = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StopSignals(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    static StopSignals stopping(Suite suite, Progress progress) {
        StopSignals signals = new StopSignals(suite, progress);
        for (String name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> signals.arrived());
        }
        return signals;
    }

    private void arrived() {
        if (came.getAndSet(true)) {
            progress.say("  Ending at once; what still runs is being stopped behind.");
            // The guardian sees the pipe close and stops the rest.
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        Thread.ofPlatform().name("stop").start(() -> {
            try {
                suite.close();
            } finally {
                stopped.countDown();
            }
        });
    }

    boolean cameIn() {
        return came.get();
    }

    void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
