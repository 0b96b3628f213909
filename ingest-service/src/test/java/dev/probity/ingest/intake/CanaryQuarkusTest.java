package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.BATCH;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.STRUCTURED;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.Collector;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.LogLines;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The name and the address of a member of staff leave by nothing, whatever is right or wrong with the event that brings them, and wherever in it they stand. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Collector.class)
class CanaryQuarkusTest {
    private static final String EVENTS = "/api/v1/events";
    private static final List<String> TOPICS = List.of("activity", "parties", "market", "ties", "tips", "dead-letters");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    /** Whoever is named, in a word that nothing else says. */
    private final String name = "canary" + UUID.randomUUID().toString().replace("-", "");

    private final String address = name + "@marketplace.example";
    private final List<String> answers = new ArrayList<>();

    private Response sent(String type, String body) {
        return took(as(Tokens.integrator())
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post(EVENTS));
    }

    private Response took(Response answer) {
        answers.add(answer.statusLine() + "\n" + answer.getHeaders() + "\n" + answer.asString());
        return answer;
    }

    /** A profile that names somebody wherever a sender may think of. */
    private ObjectNode profile() throws IOException {
        var event = sample("staff-profile");
        var data = (ObjectNode) event.get("data");
        data.put("name", name).put("email", address).put("displayName", name).put(name, 1);
        data.put("managerId", address).putObject("manager").put("name", name);
        return event.put("displayname", name);
    }

    /** What a member called by an address did. */
    private ObjectNode looked() throws IOException {
        var event = access().put("subject", "staff:" + address);
        ((ObjectNode) event.get("data")).put("staffId", address).put("by", address);
        return event;
    }

    private List<ObjectNode> valid() throws IOException {
        var observed = sample("identifier-observed");
        ((ObjectNode) observed.at("/data/identifier")).put("kind", "EMAIL").put("value", address);
        var contact = sample("contact-observed");
        ((ObjectNode) contact.get("data")).put("text", "It is " + name);
        var erasure = sample("staff-erasure").put("subject", "staff:" + address).put("displayname", name);
        ((ObjectNode) erasure.get("data")).put("staffId", address).put("name", name);
        return List.of(profile(), looked(), observed, contact, erasure);
    }

    /** Each breaks another rule, at or beside what names somebody. */
    private List<String> invalid() throws IOException {
        var events = new ArrayList<String>();
        for (var event : List.of(profile(), looked())) {
            var text = event.toString();
            events.add(text.replace("2026-11-11T21:14:03Z", name));
            events.add(text.replace("\"type\":\"dev.probity", "\"type\":\"" + name));
            events.add(text.replace("\"subject\":\"staff:", "\"subject\":\"" + name + " "));
            events.add(text.replace("\"specversion\":\"1.0\"", "\"specversion\":\"" + name + "\""));
        }
        var typed = profile();
        ((ObjectNode) typed.get("data")).putObject("name").put(name, name);
        ((ObjectNode) typed.get("data")).put("employment", name).put("startedAt", name);
        ((ObjectNode) typed.get("data")).putArray("portfolio").addObject().put(name, name);
        events.add(typed.toString());
        var extended = profile();
        extended.putObject(name).put(name, name);
        extended.putArray(address).add(name);
        events.add(extended.toString());
        var twice = profile().toString();
        events.add(twice.replace("\"name\":", "\"name\":\"" + name + "\",\"name\":"));
        return events;
    }

    /** What no reader gets through. */
    private List<String> poison() throws IOException {
        var text = profile().toString();
        return List.of(
                text.substring(0, text.length() - 5),
                text + name,
                text.replace("\"" + name + "\":1", "\"" + name + "\":" + "[".repeat(100) + "]".repeat(100)),
                text.replace("\"" + name + "\":1", "\"" + (name + " ").repeat(20) + "\":1"),
                text.replace("\"" + name + "\":1", "\"" + name + "\":" + "1".repeat(100)),
                text.replace("\"" + name + "\":1", "\"" + name + "\":\"" + "x".repeat(300_000) + "\""),
                text.replace("\"" + name + "\":1", "\"" + name + "\":" + name),
                "\"" + name + "\"",
                name);
    }

    private void knock() throws IOException {
        for (var event : valid()) {
            assertEquals(202, sent(STRUCTURED, event.toString()).statusCode(), event::toString);
        }
        var bad = new ArrayList<>(invalid());
        bad.addAll(poison());
        for (var event : bad) {
            var status = sent(STRUCTURED, event).statusCode();
            assertTrue(status == 422 || status == 413, status + " for " + event);
            sent(BATCH, "[" + event + "]");
        }
        sent(LINES, String.join("\n", bad));
        sent(name + "/" + name, profile().toString());
        took(as(Tokens.integrator())
                .contentType("application/json")
                .header("ce-id", "b-" + UUID.randomUUID())
                .header("ce-source", "/marketplace/demo")
                .header("ce-specversion", name)
                .header("ce-subject", address)
                .body(name)
                .post(EVENTS));
        took(as(Tokens.integrator())
                .contentType("application/x-ndjson")
                .body("{\"eventID\":\"" + name + "\",\"userIdentity\":{\"userName\":\"" + address + "\"}}\n" + name)
                .post("/api/v1/adapters/cloudtrail/events"));
        took(as(Tokens.integrator())
                .contentType("text/csv")
                .body("reviewId,reviewerId,merchantId,rating,time\nr," + name + ",m," + name + "," + name + "\n")
                .post("/api/v1/adapters/reviews-csv/events"));
        asked();
    }

    /** Doors that are asked for somebody by name. */
    private void asked() {
        for (var path : List.of(
                "/api/v1/dead-letters?limit=200",
                "/api/v1/dead-letters?cursor=" + name,
                "/api/v1/dead-letters?limit=" + name,
                "/api/v1/" + name,
                "/" + name + "?of=" + name)) {
            took(as(Tokens.integrator()).get(path));
        }
        took(as(Tokens.integrator()).post("/api/v1/dead-letters/" + name + "/resubmission"));
        // whoever sent a mapping that is none is told what is wrong with it in its own words
        as(Tokens.integrator())
                .contentType("text/csv")
                .body("a,b\n1,2\n")
                .post("/api/v1/adapters/reviews-csv/events?mapping=" + name)
                .then()
                .statusCode(400);
        took(as(Tokens.investigator()).get("/api/v1/dead-letters?of=" + name));
        took(as("no.such." + name).get("/api/v1/dead-letters"));
    }

    /** Waits until the span of a request that is told of is out; those before it are, too. */
    private static void spansAreOut() {
        var fence = "fence-" + UUID.randomUUID();
        as(Tokens.integrator())
                .header("User-Agent", fence)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> Collector.taken().stream().anyMatch(text -> text.contains(fence)));
    }

    private boolean tells(String text) {
        return text.toLowerCase(Locale.ROOT).contains(name);
    }

    /** The records of a topic that tell, key, head and all. */
    private void read(TopicReader topic, String way, TreeSet<String> telling) {
        topic.within(row -> {
            var text = new StringBuilder(row.key() == null ? "" : new String(row.key(), UTF_8));
            text.append('\n').append(row.value() == null ? "" : new String(row.value(), UTF_8));
            row.headers().forEach(header -> text.append(header.key()).append(new String(header.value(), UTF_8)));
            if (tells(text.toString())) {
                telling.add(way + " " + text);
            }
            return false;
        });
    }

    @Test
    void aNameLeavesByNoWay() throws IOException {
        var topics = TOPICS.stream()
                .map(topic -> TopicReader.fromNow(bootstrap, "probity." + topic))
                .toList();
        try (var log = LogLines.listen()) {
            knock();
            spansAreOut();
            var telling = new TreeSet<String>();
            for (int i = 0; i < topics.size(); i++) {
                read(topics.get(i), TOPICS.get(i), telling);
            }
            answers.stream().filter(this::tells).map("answer "::concat).forEach(telling::add);
            log.lines().stream().filter(this::tells).map("log "::concat).forEach(telling::add);
            Collector.taken().stream().filter(this::tells).map("spans "::concat).forEach(telling::add);
            var metrics = as(Tokens.integrator()).get("/q/metrics").asString();
            assertFalse(tells(metrics), metrics);
            assertEquals(List.of(), List.copyOf(telling));
        } finally {
            topics.forEach(TopicReader::close);
        }
    }

    /** Were a name to leave, it would be noticed: by every way that is watched. */
    @Test
    void aNameThatLeavesIsNoticed() throws IOException {
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity");
                var log = LogLines.listen()) {
            var event = access();
            ((ObjectNode) event.get("data")).put("note", name);
            assertEquals(202, sent(STRUCTURED, event.toString()).statusCode());
            Logger.getLogger("canary").warn("of " + name);
            as(Tokens.integrator()).header("User-Agent", name).get("/api/v1/dead-letters");
            spansAreOut();
            var telling = new TreeSet<String>();
            read(topic, "activity", telling);
            assertEquals(1, telling.size());
            assertTrue(log.lines().stream().anyMatch(this::tells));
            assertTrue(Collector.taken().stream().anyMatch(this::tells));
        }
    }
}
