package dev.probity.ingest.deadletter;

import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was refused is kept sealed, shown to whom it belongs to, and sent again. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class DeadLettersQuarkusTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    DeadLetterLog log;

    @Test
    void aRefusedEventIsKeptSealedListedAndCanBeSentAgain() throws IOException {
        var secret = "canary-" + UUID.randomUUID();
        var bad = access().put("type", "dev.probity.unheard.of.v1");
        ((ObjectNode) bad.get("data")).put("note", secret);
        try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
            send(Tokens.integrator(), bad.toString()).statusCode(422);
            var row = topic.next(r -> true);
            assertFalse(new String(row.value(), UTF_8).contains(secret));
            var place = row.partition() + "-" + row.offset();
            as(Tokens.integrator())
                    .get("/api/v1/dead-letters?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.place", hasItem(place))
                    .body("items[0].reason.errors", hasSize(org.hamcrest.Matchers.greaterThan(0)))
                    .body(not(containsString(secret)));
            as(Tokens.integrator())
                    .post("/api/v1/dead-letters/" + place + "/resubmission")
                    .then()
                    .statusCode(422);
            as(Tokens.integrator())
                    .post("/api/v1/dead-letters/0-999999/resubmission")
                    .then()
                    .statusCode(404);
            as(Tokens.integrator())
                    .get("/api/v1/dead-letters?cursor=what")
                    .then()
                    .statusCode(400);
            for (var limit : List.of("0", "201", "many")) {
                as(Tokens.integrator())
                        .get("/api/v1/dead-letters?limit=" + limit)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
            }
            as(Tokens.investigator()).get("/api/v1/dead-letters").then().statusCode(403);
        }
    }

    /** Hundreds of them may be a third of a megabyte each. */
    @Test
    void aListHoldsNoPayloads() throws IOException {
        var place = Place.parse(refused(access().put("time", "now").toString())).orElseThrow();
        assertFalse(log.at(place).orElseThrow().payload().isEmpty());
        var listed = log.before(null, 200).letters();
        assertTrue(listed.stream().anyMatch(letter -> letter.place().equals(place)));
        assertTrue(listed.stream().allMatch(letter -> letter.letter().payload().isEmpty()));
    }

    @Test
    void integratorsMeetWhatIsOfTheirSourcesAndAdminsEverything() throws IOException {
        var mine = "/warehouse/" + UUID.randomUUID();
        var known = refused(access().put("source", mine).put("time", "now").toString());
        var unreadable = refused("{\"source\":\"" + mine);
        for (var token : List.of(Tokens.admin(), Tokens.integrator())) {
            as(token)
                    .get("/api/v1/dead-letters?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.place", hasItem(known))
                    .body("items.place", hasItem(unreadable));
        }
        as(Tokens.integratorFor(mine))
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items.place", contains(known))
                .body("items[0].origin.source", equalTo(mine))
                .body("nextCursor", nullValue());
        as(Tokens.integratorFor("/elsewhere/"))
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        for (var place : List.of(known, unreadable)) {
            resubmit(Tokens.integratorFor("/elsewhere/"), place).statusCode(404);
        }
        resubmit(Tokens.integratorFor(mine), unreadable).statusCode(404);
        resubmit(Tokens.integratorFor(mine), known).statusCode(422);
        resubmit(Tokens.service(), known).statusCode(403);
    }

    @Test
    void aPageLeadsToTheNextOneUntilAllWasShownOnce() throws IOException {
        var mine = "/pages/" + UUID.randomUUID();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            refused.add(refused(access().put("source", mine).put("time", "now").toString()));
            refused(access().put("time", "now").toString());
        }
        assertEquals(refused.reversed(), listed(Tokens.integratorFor(mine), 2));
    }

    /** The places of all letters that the bearer meets, page by page. */
    private static List<String> listed(String token, int limit) {
        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            var page = as(token)
                    .queryParam("limit", limit)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/dead-letters")
                    .then()
                    .statusCode(200)
                    .extract();
            shown.addAll(page.path("items.place"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return shown;
    }

    @Test
    void whatIsNoLetterIsPassedOverAndEndsNoListing() throws Exception {
        var mine = "/among/" + UUID.randomUUID();
        var event = access().put("source", mine).put("time", "now").toString();
        List<String> refused = new ArrayList<>();
        String letter;
        try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
            refused.add(refused(event));
            letter = new String(topic.next(r -> true).value(), UTF_8);
        }
        for (var bad :
                new @Nullable String[] {"null", "{}", "junk", "[]", "7", "{\"at\":\"2026-11-20T08:00:00Z\"}", null}) {
            onEveryPartition(bad, true);
        }
        refused.add(refused(event));
        onEveryPartition(letter, false);
        onEveryPartition("null", true);
        assertEquals(refused.reversed(), listed(Tokens.integratorFor(mine), 1));
        assertEquals(refused.reversed(), listed(Tokens.integratorFor(mine), 200));
        var all = listed(Tokens.admin(), 5);
        assertEquals(all.stream().distinct().toList(), all);
        assertEquals(Set.copyOf(listed(Tokens.admin(), 200)), Set.copyOf(all));
        assertTrue(all.containsAll(refused));
    }

    /** Puts a record, in transactions, so that their markers take offsets too. */
    private void onEveryPartition(@Nullable String value, boolean commit) throws Exception {
        var text = new StringSerializer();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "transactional.id",
                UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, text, text)) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var partition : producer.partitionsFor("probity.dead-letters")) {
                producer.send(new ProducerRecord<>("probity.dead-letters", partition.partition(), "k", value));
            }
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    /** Neither to the source's owner, who did not send it, nor to the sender, to whom its source is none of theirs. */
    @Test
    void whatWasRefusedForItsSourceIsShownToNobodyButWhoMaySeeAll() throws IOException {
        var event = access();
        for (var sent : List.of(event.toString(), event.put("time", "now").toString())) {
            String place;
            try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
                var refusal = send(Tokens.integratorFor("/warehouse/"), sent);
                refusal.body("errors.rule", hasItem("source"));
                var row = topic.next(r -> true);
                place = row.partition() + "-" + row.offset();
            }
            for (var token : List.of(Tokens.integratorFor("/marketplace/"), Tokens.integratorFor("/warehouse/"))) {
                assertFalse(listed(token, 200).contains(place));
                resubmit(token, place).statusCode(404);
            }
            for (var token : List.of(Tokens.admin(), Tokens.integrator())) {
                assertTrue(listed(token, 200).contains(place));
            }
        }
    }

    @Test
    void whatWasRefusedForItsSourceIsAcceptedOnceItIsSentAgainByWhoMay() throws IOException {
        for (var token : List.of(Tokens.admin(), Tokens.integrator())) {
            try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
                send(Tokens.integratorFor("/warehouse/"), access().toString()).statusCode(403);
                var row = topic.next(r -> true);
                resubmit(token, row.partition() + "-" + row.offset())
                        .statusCode(200)
                        .body("accepted", equalTo(1));
            }
        }
    }

    /** Where the letter of this event, which breaks a rule, stands. */
    private String refused(String event) {
        try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
            send(Tokens.integrator(), event).statusCode(422);
            var row = topic.next(r -> true);
            return row.partition() + "-" + row.offset();
        }
    }

    private static ValidatableResponse resubmit(String token, String place) {
        return as(token).post("/api/v1/dead-letters/" + place + "/resubmission").then();
    }
}
