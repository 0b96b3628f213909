package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Bursts of reviews of merchants whom nobody else tells of, each of which raises an alert. */
final class Bursts {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final Api api;

    Bursts(Api api) {
        this.api = api;
    }

    /** That many merchants are told of whom nobody knew, and each raises an alert: of just now, so that none of another journey's comes before it. */
    List<JsonNode> cameIn(int count) {
        var name = "M-triage-" + UUID.randomUUID();
        var justNow = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(A_WHILE);
        IntStream.range(0, count).forEach(n -> {
            var sent = api.events("ingest", TraceIT.burst(name + "-" + n, justNow));
            assertEquals(200, sent.status(), sent.body()::toString);
        });
        return await().atMost(PATIENCE)
                .until(() -> raised(name).toList(), alerts -> alerts.size() == count && api.caughtUp());
    }

    private Stream<JsonNode> raised(String name) {
        var items = api.get("investigator", "case", "/api/v1/alerts?limit=200&kind=MERCHANT&order=NEWEST")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(alert -> alert.at("/subject/label").asText().startsWith(name));
    }
}
