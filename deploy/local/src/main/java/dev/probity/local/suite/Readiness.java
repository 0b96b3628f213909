package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * When a process counts as ready, and how long that may take.
 *
 * @param ready whether it is ready now
 * @param patience how long it may take
 */
record Readiness(BooleanSupplier ready, Duration patience) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int LAST_LINES = 8;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Ready once this address answers 200. */
    static Readiness answering(URI url, Duration patience) {
        return new Readiness(() -> answers(url), patience);
    }

    static boolean answers(URI url) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(url).timeout(ANSWER).GET().build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits; a process that ends meanwhile, or takes too long, is told with what it said last. */
    void await(Child child) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw said(child, "%s ended before it was ready.".formatted(child.name()));
            }
            if (Instant.now().isAfter(end)) {
                throw said(child, "%s wasn't ready after %d s.".formatted(child.name(), patience.toSeconds()));
            }
            pause();
        }
    }

    private static Trouble said(Child child, String what) {
        return new Trouble(
                "%s What it said last:%n%s    (%s)".formatted(what, child.lastLines(LAST_LINES), child.log()));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the suite was starting.", e);
        }
    }
}
