package dev.probity.ingest.http;

import java.util.concurrent.Semaphore;

/** The memory that one request takes, given back at its end. Used by one thread. */
public final class Room implements AutoCloseable {
    static final int UNIT = 1024;

    private final Semaphore free;
    private final int all;
    private int taken;

    /**
     * Of that much memory.
     *
     * @param free what is left of it for all requests, in {@link #UNIT}s
     * @param all what there is when nobody takes any
     */
    Room(Semaphore free, int all) {
        this.free = free;
        this.all = all;
    }

    /** Takes more, or tells the caller to come back; a request that needs more than there is takes all, and is alone. */
    public void take(long bytes) {
        int more = (int) Math.min((bytes + UNIT - 1) / UNIT, all - taken);
        if (!free.tryAcquire(more)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "too much is read at once; nothing of this one was taken");
        }
        taken += more;
    }

    @Override
    public void close() {
        free.release(taken);
    }
}
