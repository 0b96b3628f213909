package dev.probity.scoring.stream;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ThreadReplacement replacement = new ThreadReplacement(nanos::get, meters);

    @Test
    void aThreadThatDiedIsReplaced() {
        assertEquals(REPLACE_THREAD, replacement.handle(new IllegalStateException("once")));
        assertEquals(1, meters.get("probity.scoring.threads.replaced").counter().count());
    }

    @Test
    void threadsThatDieAgainAndAgainEndTheClient() {
        for (int i = 0; i < 10; i++) {
            assertEquals(REPLACE_THREAD, replacement.handle(new IllegalStateException("again")));
        }
        assertEquals(SHUTDOWN_CLIENT, replacement.handle(new IllegalStateException("and again")));
    }

    @Test
    void deathsLongAgoAreForgiven() {
        for (int i = 0; i < 30; i++) {
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            assertEquals(REPLACE_THREAD, replacement.handle(new IllegalStateException("now and then")));
        }
    }
}
