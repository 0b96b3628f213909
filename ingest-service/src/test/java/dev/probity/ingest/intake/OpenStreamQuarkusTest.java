package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.ingest.EventFixtures;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A stream may go on for as long as its sender likes: nobody waits for its end to see what came in. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class OpenStreamQuarkusTest {
    private static final int PATIENCE_MS = 20_000;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @TestHTTPResource("/api/v1/events")
    URI events;

    @Test
    void eachLineIsOnKafkaWhileTheRequestIsStillOpen() throws IOException {
        var request = open();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity");
                var body = request.getOutputStream()) {
            for (int line = 0; line < 3; line++) {
                var event = access();
                write(body, event + "\n");
                topic.next(row -> new String(row.value(), UTF_8).contains(id(event)));
            }
            write(body, access() + "\n"); // that the stream was still open
        }
        assertEquals(200, request.getResponseCode());
        assertEquals(
                4,
                EventFixtures.JSON
                        .readTree(request.getInputStream())
                        .path("accepted")
                        .intValue());
    }

    /** Chunked: its length is not said, as it is not known yet. */
    private HttpURLConnection open() throws IOException {
        var request = (HttpURLConnection) events.toURL().openConnection();
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setChunkedStreamingMode(0);
        request.setReadTimeout(PATIENCE_MS);
        request.setRequestProperty("Content-Type", LINES);
        request.setRequestProperty("Authorization", "Bearer " + Tokens.integrator());
        return request;
    }

    private static void write(OutputStream body, String lines) throws IOException {
        body.write(lines.getBytes(UTF_8));
        body.flush();
    }
}
