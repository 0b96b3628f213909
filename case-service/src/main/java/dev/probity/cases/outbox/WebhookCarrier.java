package dev.probity.cases.outbox;

import dev.probity.cases.CaseConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Brings letters to configured endpoints, signed; an answer of 2xx is a receipt of the letter, and only that. */
@ApplicationScoped
public class WebhookCarrier implements Carrier {
    private static final int GONE = 410;

    private final Map<String, Endpoint> endpoints;
    private final Duration timeout;
    private final Clock clock;

    // Follows no redirect: a signed order goes to whom it was addressed, and nowhere else.
    private final HttpClient client;

    WebhookCarrier(CaseConfig config, Clock clock) {
        this.timeout = config.enforcement().webhookRetries().timeout();
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        if (timeout.compareTo(config.outbox().lease()) >= 0) {
            throw new IllegalArgumentException("an endpoint's timeout is shorter than the outbox's lease");
        }
        this.endpoints = config.enforcement().webhooks().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Endpoint.of(entry.getValue())));
    }

    private record Endpoint(URI url, Signature signature) {
        static Endpoint of(CaseConfig.Webhook configured) {
            return new Endpoint(
                    configured.url(),
                    Signature.with(configured.secrets().stream()
                            .map(WebhookCarrier::secret)
                            .toList()));
        }
    }

    @Override
    public Uni<Void> send(Letter letter) {
        var endpoint = endpoints.get(letter.topic());
        if (endpoint == null) {
            throw new Unwanted("no endpoint of that name is configured");
        }
        var executor = MutinyHelper.executor(Objects.requireNonNull(Vertx.currentContext(), "no Vert.x context"));
        return Uni.createFrom()
                .completionStage(
                        () -> client.sendAsync(request(letter, endpoint), HttpResponse.BodyHandlers.discarding()))
                .emitOn(executor)
                .invoke(answer -> accepted(answer.statusCode()))
                .replaceWithVoid();
    }

    private HttpRequest request(Letter letter, Endpoint endpoint) {
        var id = letter.about().toString();
        var seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(endpoint.url())
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Probity")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", endpoint.signature().of(id, seconds, letter.body()))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        if (letter.traceparent() != null) {
            request.header("traceparent", letter.traceparent());
        }
        return request.build();
    }

    private static void accepted(int status) {
        if (status == GONE) {
            throw new Unwanted("answered 410: it wants no more");
        }
        if (status < 200 || status > 299) {
            throw new IllegalStateException("answered " + status);
        }
    }

    private static String secret(String configured) {
        if (configured.startsWith("whsec_")) {
            return configured;
        }
        try {
            return Files.readString(Path.of(configured)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("a webhook's secret can't be read", e);
        }
    }
}
