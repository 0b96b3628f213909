package dev.probity.scoring.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/** A stream thread that died is replaced; where threads die again and again the client stops, so that whoever watches liveness starts it afresh. */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ThreadReplacement.class);
    private static final int MOST_DEATHS = 10;
    private static final long WITHIN = Duration.ofMinutes(5).toNanos();

    private final LongSupplier nanos;
    private final Counter replaced;
    private final Deque<Long> deaths = new ArrayDeque<>();

    ThreadReplacement(LongSupplier nanos, MeterRegistry meters) {
        this.nanos = nanos;
        this.replaced = Counter.builder("probity.scoring.threads.replaced")
                .description("Stream threads that died and were replaced")
                .register(meters);
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        long now = nanos.getAsLong();
        deaths.addLast(now);
        while (now - deaths.getFirst() > WITHIN) {
            deaths.removeFirst();
        }
        if (deaths.size() > MOST_DEATHS) {
            LOG.error("stream threads die again and again: stopping", exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("a stream thread died: replacing it", exception);
        replaced.increment();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
