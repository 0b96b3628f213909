package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A stream's lines are checked side by side; what comes of them keeps their order. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class StreamOrderQuarkusTest {
    private static final int EVENTS = 3_000;
    private static final int EVERY = 100;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void eventsOfOnePartyStandOnKafkaInTheOrderOfTheirLinesHoweverLongEachTakes() throws IOException {
        var random = new Random(17);
        var text = new StringBuilder();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            var event = access().put("padding", "x".repeat(random.nextInt(10) == 0 ? 20_000 : 10));
            ids.add(id(event));
            text.append(event).append('\n');
        }
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as(Tokens.integrator())
                    .contentType(LINES)
                    .body(text.toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(EVENTS));
            for (var id : ids) {
                // of these ids each but the next would be passed over, and miss later
                var row = topic.next(r -> ids.contains(idOf(r.value())));
                assertEquals(id, idOf(row.value()));
            }
        }
    }

    @Test
    void repeatsAndRefusalsAreThoseOfTheirOwnLines() throws IOException {
        var text = new StringBuilder();
        var first = access();
        for (int line = 1; line <= EVENTS; line++) {
            text.append(line % EVERY == 0 ? "{\"line\":" + line + "}" : line % EVERY == 1 ? first : access())
                    .append('\n');
        }
        var report = as(Tokens.integrator())
                .contentType(LINES)
                .body(text.toString())
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(EVENTS - 2 * (EVENTS / EVERY) + 1))
                .body("repeated", equalTo(EVENTS / EVERY - 1))
                .body("refusals", hasSize(EVENTS / EVERY))
                .extract()
                .jsonPath();
        List<Integer> lines = report.getList("refusals.line");
        for (int i = 0; i < lines.size(); i++) {
            assertEquals((i + 1) * EVERY, lines.get(i));
        }
    }

    private static String idOf(byte[] event) {
        try {
            return JSON.readTree(new String(event, UTF_8)).path("id").textValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
