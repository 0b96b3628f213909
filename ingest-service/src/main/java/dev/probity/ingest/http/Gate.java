package dev.probity.ingest.http;

import dev.probity.ingest.IngestConfig;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Bounds the requests at work at once and the memory that they take of what is read: one more is told to come back. */
@ApplicationScoped
public class Gate {
    /** What of the heap that publishing leaves is for what is read; the rest is for what is made of it. */
    private static final int SHARE = 2;
    /** Least part of the heap for what is read, where publishing leaves little. */
    private static final int LEAST_SHARE = 8;

    private final Semaphore places;
    private final Semaphore free;
    private final int all;

    @Inject
    public Gate(IngestConfig config) {
        this(
                config.limits().requests(),
                config.limits().memory().map(MemorySize::asLongValue).orElseGet(() -> ofTheHeap(config)));
    }

    Gate(int requests, long memory) {
        places = new Semaphore(requests);
        all = (int) Math.min(memory / Room.UNIT, Integer.MAX_VALUE);
        free = new Semaphore(all);
    }

    /** Events for streams and all others wait in a buffer each. */
    private static long ofTheHeap(IngestConfig config) {
        long heap = Runtime.getRuntime().maxMemory();
        long buffers = 2 * config.publishing().buffer().asLongValue();
        return Math.max((heap - buffers) / SHARE, heap / LEAST_SHARE);
    }

    /** Does the work, which takes the room that it needs, or tells the caller to come back. */
    public <T> T pass(Function<Room, T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "too many requests at once; nothing of this one was taken");
        }
        try (var room = new Room(free, all)) {
            return work.apply(room);
        } finally {
            places.release();
        }
    }
}
