package dev.probity.scoring.query;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;

/** Asks other instances of this service, in the caller's own name. */
@ApplicationScoped
class Siblings {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final OpenTelemetry telemetry;

    Siblings(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** The sibling's answer, whatever it is; a problem when none comes. */
    HttpResponse<byte[]> ask(HostInfo host, Call call) {
        return ask(host, call, HttpMethod.GET);
    }

    /** The same with another method than GET, and no body. */
    HttpResponse<byte[]> ask(HostInfo host, Call call, String method) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + host.host() + ":" + host.port() + call.pathAndQuery()))
                .timeout(ANSWER)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header(Call.FORWARDED, "true")
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON + ", " + Problem.MEDIA_TYPE);
        if (call.authorization() != null) {
            request.header(HttpHeaders.AUTHORIZATION, call.authorization());
        }
        telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), request, (to, key, value) -> {
            if (to != null) {
                to.setHeader(key, value);
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ProblemException(ProblemType.REBALANCING, "The instance that holds the subject does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.REBALANCING, "The request was interrupted");
        }
    }
}
