package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.BATCH;
import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.carrying;
import static dev.probity.ingest.EventFixtures.id;
import static dev.probity.ingest.EventFixtures.published;
import static dev.probity.ingest.EventFixtures.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Events by every mode of the door. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class EventsQuarkusTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void aStructuredEventIsOnKafkaUnchangedWhenTheAnswerSaysSo() throws IOException {
        var event = access();
        var row = published(bootstrap, "probity.activity", event);
        assertEquals(event.toPrettyString(), new String(row.value(), UTF_8));
        assertEquals("staff:S-1007", new String(row.key(), UTF_8));
        assertTrue(new String(row.headers().lastHeader("traceparent").value(), UTF_8)
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void aBinaryEventIsTheSameEvent() throws IOException {
        var event = access();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as(Tokens.integrator())
                    .contentType("application/json")
                    .header("ce-specversion", "1.0")
                    .header("ce-id", id(event))
                    .header("ce-source", "/marketplace/demo")
                    .header("ce-type", event.get("type").textValue())
                    .header("ce-time", event.get("time").textValue())
                    .header("ce-subject", "staff%3AS-1007")
                    .body(event.get("data").toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(202);
            var row = topic.next(carrying(event));
            assertEquals(event.get("data"), JSON.readTree(row.value()).get("data"));
            assertEquals(
                    "staff:S-1007", JSON.readTree(row.value()).get("subject").textValue());
        }
    }

    @Test
    void aBatchIsTakenEventByEvent() throws IOException {
        var good = access();
        var bad = access();
        ((ObjectNode) bad.get("data")).put("action", "STARE");
        as(Tokens.integrator())
                .contentType(BATCH)
                .body(JSON.createArrayNode().add(good).add(bad).add(good).add(7).toPrettyString())
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("repeated", equalTo(1))
                .body("refused", equalTo(2))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].pointer", equalTo("/data/action"))
                .body("refusals[1].line", equalTo(4))
                .body("refusals[1].errors[0].rule", equalTo("type"));
    }

    @Test
    void aBrokenBatchChangesNothing() throws IOException {
        var event = access();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as(Tokens.integrator())
                    .contentType(BATCH)
                    .body("[" + event + ", {\"id\": ")
                    .post("/api/v1/events")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", containsString("body-unreadable"));
            assertFalse(topic.within(carrying(event)));
        }
    }

    @Test
    void aStreamReportsEachBadLineWithPointerAndRule() throws IOException {
        var good = access();
        var lines = good + "\r\n\n{\"broken\": \nnonsense\n" + good + "\n"
                + access().put("type", "dev.probity.unheard.of.v1") + "\n" + access();
        as(Tokens.integrator())
                .contentType(LINES)
                .body(lines)
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("repeated", equalTo(1))
                .body("refused", equalTo(3))
                .body("refusals.line", equalTo(Arrays.asList(3, 4, 6)))
                .body("refusals[0].errors[0].rule", equalTo("json"))
                .body("refusals[2].errors[0].pointer", equalTo("/type"))
                .body("refusals[2].errors[0].rule", equalTo("enum"));
    }

    @Test
    void namesOfStaffNeverReachKafkaInClear() throws IOException {
        var text = new String(
                published(bootstrap, "probity.parties", sample("staff-profile")).value(), UTF_8);
        assertFalse(text.contains("Mei Example") || text.contains("mei@example.com"), text);
        assertTrue(JSON.readTree(text).at("/data/sealed").textValue().startsWith("eyJ"));
        assertEquals("seller-support", JSON.readTree(text).at("/data/role").textValue());
    }
}
