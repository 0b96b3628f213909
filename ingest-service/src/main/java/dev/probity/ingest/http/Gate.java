package dev.probity.ingest.http;

import dev.probity.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds the requests at work at once, so that memory is bounded too. */
@ApplicationScoped
public class Gate {
    private final Semaphore places;

    @Inject
    public Gate(IngestConfig config) {
        this(config.limits().requests());
    }

    Gate(int requests) {
        places = new Semaphore(requests);
    }

    /** Does the work, or tells the caller to come back. */
    public <T> T pass(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "too many requests at once; nothing of this one was taken");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
