package dev.probity.ingest.intake;

import dev.probity.ingest.publish.PipelineFullException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * Checks the lines of one stream on all cores while more are read, and settles them in their order (ADR 0012). Used by the thread that
 * reads.
 */
final class ParallelCheck {
    /** Some for each core, so that none waits for the others; bounds what a stream holds in memory. A load of long lines counts as several. */
    private static final int LOADS_AT_WORK = 4 * Runtime.getRuntime().availableProcessors();

    private static final int BYTES_AT_WORK = LOADS_AT_WORK * Load.FULL;

    private final IntakeRun run;
    private final Lines.LineTaker taker;
    private final Semaphore room = new Semaphore(BYTES_AT_WORK);
    private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private Load load;

    ParallelCheck(IntakeRun run, Lines.LineTaker taker) {
        this.run = run;
        this.taker = taker;
        this.load = new Load(run);
    }

    /** The stream, read so that what was taken of it is on its way before more is waited for: a stream that rests holds nothing back. */
    InputStream handingOver(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                handOver();
                return super.read(buffer, offset, length);
            }
        };
    }

    void line(byte[] buffer, int offset, int length, long number, boolean cutOff) {
        load.add(LineReader.copy(buffer, offset, length), number, cutOff);
        if (load.isFull()) {
            handOver();
        }
    }

    /** Waits until all lines are settled; fails when Kafka takes no more. */
    void finish() {
        handOver();
        await();
    }

    private void handOver() {
        if (settled.isCompletedExceptionally()) {
            await();
        }
        if (load.isEmpty()) {
            return;
        }
        var full = load;
        load = new Load(run);
        int bytes = Math.min(full.bytes(), BYTES_AT_WORK);
        try {
            room.acquire(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PipelineFullException("interrupted while the pipeline was full", e);
        }
        var checked = CompletableFuture.supplyAsync(() -> full.check(taker), Thread::startVirtualThread);
        settled = settled.thenCombine(checked, ParallelCheck::settle)
                .whenComplete((done, failure) -> room.release(bytes));
    }

    @SuppressWarnings("NullAway") // a future of nothing holds null
    private static Void settle(Void before, Load load) {
        load.settle();
        return null;
    }

    private void await() {
        try {
            settled.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
