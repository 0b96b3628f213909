package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.oidc.Tokens;
import dev.probity.local.suite.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** A running suite's REST interfaces, as one of its sign-ins. */
final class Api {
    /** Long enough for what was sent to be counted among what lags. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How long a sign-in is used again: far shorter than it lasts, for asking the provider takes longer than most answers. */
    private static final Duration SIGNED_IN = Duration.ofSeconds(30);

    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();
    private final Addresses addresses;

    private record SignIn(String token, Instant at) {}

    Api(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param etag version of what was answered; empty when it has none
     * @param body the JSON answered
     */
    record Answer(int status, String etag, JsonNode body) {}

    /** GET as that user. */
    Answer get(String user, String service, String path) {
        return send(request(user, service, path).GET());
    }

    /** GET that a replica of scoring answers of what it holds itself, or not at all: as replicas ask each other. */
    Answer getHere(String user, String replica, String path) {
        return send(request(user, replica, path)
                .header("X-Probity-Forwarded", "true")
                .GET());
    }

    /** POST of JSON as that user, for the version that was read. */
    Answer post(String user, String service, String path, String json, String etag) {
        return send(writing(user, service, path, json, etag));
    }

    /** The same in a trace that somebody began. */
    Answer post(String user, String service, String path, String json, String etag, String traceparent) {
        return send(writing(user, service, path, json, etag).header("traceparent", traceparent));
    }

    private HttpRequest.Builder writing(String user, String service, String path, String json, String etag) {
        var request = request(user, service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return etag.isEmpty() ? request : request.header("If-Match", etag);
    }

    /** Opens a case on someone of the list of subjects: from their alert where one waits. */
    Answer openCase(JsonNode row) {
        return post(
                "investigator",
                "case",
                "/api/v1/cases",
                row.path("alertId").isNull()
                        ? "{\"subject\":%s}".formatted(row.at("/subject/id"))
                        : "{\"alertIds\":[%s]}".formatted(row.path("alertId")),
                "");
    }

    /** Sends events to a replica of ingest. */
    Answer events(String replica, String lines) {
        return send(request("integrator", replica, "/api/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    /** The same in a trace that somebody began. */
    Answer events(String replica, String lines, String traceparent) {
        return send(request("integrator", replica, "/api/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    /** Whether scoring has read all that was sent, so that nothing more comes to be found while a test reads what was. */
    boolean caughtUp() {
        return caughtUp(status());
    }

    /** Until it has been so for a while; if not, the failure says what is still to be read, and where. */
    void untilCaughtUp(Duration patience) {
        await().during(SETTLED).atMost(patience).untilAsserted(() -> {
            var status = status();
            assertTrue(caughtUp(status), () -> status.status() + " " + status.body());
        });
    }

    private Answer status() {
        return get("detection-engineer", "scoring", "/api/v1/status");
    }

    private static boolean caughtUp(Answer status) {
        return status.status() == 200 && status.body().path("lag").asLong(1) == 0;
    }

    /** Look-ups of a member of staff that a replica of scoring has counted, over all days: one that was counted twice shows here, if nowhere else. */
    int lookUps(String replica, String person) {
        var days = get("investigator", replica, "/api/v1/subjects/staff/" + person + "/activity")
                .body()
                .path("days");
        return StreamSupport.stream(days.spliterator(), false)
                .mapToInt(day -> day.path("lookUps").asInt())
                .sum();
    }

    private HttpRequest.Builder request(String user, String service, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.service(service) + path))
                .header("Authorization", "Bearer " + token(user));
    }

    private String token(String user) {
        return signIns.compute(
                        user,
                        (name, last) ->
                                last != null && last.at().plus(SIGNED_IN).isAfter(Instant.now())
                                        ? last
                                        : new SignIn(Tokens.of(addresses.issuer(), name), Instant.now()))
                .token();
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = answer.body();
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode());
        } catch (IOException e) {
            return new Answer(0, "", JSON.nullNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
