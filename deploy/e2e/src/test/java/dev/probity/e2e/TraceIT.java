package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One trace leads from a request at ingest's door through Kafka and scoring to case-service, which takes in the alert; another from a decision to scoring and back. */
@Order(5)
class TraceIT {
    private static final List<String> WAY = List.of("ingest-service", "scoring-service", "case-service");
    private static final List<String> THERE_AND_BACK = List.of("case-service", "scoring-service", "case-service");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant DAY = Instant.parse("2026-11-19T12:00:00Z");
    private static final int BYTES = 16;

    private final Api api = TheSuite.api();

    @Test
    void aBurstOfReviewsIsOneTraceFromItsRequestToItsAlert() {
        var trace = newTrace();
        var sent = api.events("ingest", burst(trace), traceparent(trace));
        assertEquals(200, sent.status(), sent.body()::toString);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var spans = TheSuite.traces().of(trace);
            var taken = spans.stream()
                    .filter(span -> span.consumes("probity.alerts"))
                    .findFirst();
            assertTrue(taken.isPresent(), () -> "nobody took the alert: " + spans);
            assertEquals(WAY, TraceSink.way(spans, taken.get()), spans::toString);
        });
    }

    @Test
    void aDecisionIsOneTraceThroughTheScoringThatEndsItsAlertAndBack() {
        var merchant = newTrace();
        assertEquals(200, api.events("ingest", burst(merchant)).status());
        await().atMost(PATIENCE).until(() -> alertOn(merchant).isPresent());
        var path = "/api/v1/alerts/" + alertOn(merchant).orElseThrow();
        var trace = newTrace();
        // the alert may change between a look and the decision
        var decided = await().atMost(PATIENCE).until(() -> dismissed(path, trace), answer -> answer.status() != 412);
        assertEquals(200, decided.status(), decided.body()::toString);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var spans = TheSuite.traces().of(trace);
            var taken = spans.stream()
                    .filter(span -> span.consumes("probity.alerts"))
                    .findFirst();
            assertTrue(taken.isPresent(), () -> "nobody ended the alert for the decision: " + spans);
            assertEquals(THERE_AND_BACK, TraceSink.way(spans, taken.get()), spans::toString);
        });
    }

    private Api.Answer dismissed(String path, String trace) {
        return api.post(
                "investigator",
                "case",
                path + "/dismissal",
                "{\"outcome\":\"FALSE_ALARM\",\"reason\":\"A campaign of theirs.\"}",
                api.get("investigator", "case", path).etag(),
                traceparent(trace));
    }

    private Optional<String> alertOn(String merchant) {
        var items = api.get("investigator", "case", "/api/v1/alerts?q=" + merchant)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(alert -> alert.at("/subject/label").asText().equals(merchant))
                .map(alert -> alert.path("id").asText())
                .findFirst();
    }

    private static String newTrace() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }

    /** A month of a merchant's reviews, one a day, then half as many again within a minute, all bad. */
    static String burst(String merchant) {
        return burst(merchant, DAY);
    }

    /** Begins then and lasts for a minute and a quarter, after a quiet month and ten days of nothing. */
    static String burst(String merchant, Instant then) {
        var quiet = IntStream.range(0, 30)
                .mapToObj(day -> review(merchant, day, then.minus(Duration.ofDays(40L - day)), 4));
        var burst = IntStream.range(30, 75).mapToObj(n -> review(merchant, n, then.plusSeconds(n), 1));
        return Stream.concat(quiet, burst).collect(Collectors.joining("\n"));
    }

    private static String review(String merchant, int number, Instant at, int stars) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s-%d\",\"source\":\"/journey\",\"type\":\"dev.probity.review.posted.v1\",\"time\":\"%s\",\"subject\":\"merchant:%s\",\"data\":{\"reviewId\":\"%s-%d\",\"reviewerId\":\"C-%s-%d\",\"merchantId\":\"%s\",\"rating\":%d}}"
                .formatted(merchant, number, at, merchant, merchant, number, merchant, number, merchant, stars);
    }
}
