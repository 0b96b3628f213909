package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.adapter.AdapterFixtures.CLOUDTRAIL;
import static dev.probity.ingest.adapter.AdapterFixtures.REVIEWS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import dev.probity.ingest.deadletter.DeadLetterSeal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an adapter refused: whom it belongs to, and that it goes in again by the adapter that it came by. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class AdapterLettersQuarkusTest {
    private static final String LETTERS = "probity.dead-letters";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    DeadLetterSeal seal;

    @Test
    void aRowSentForASourceThatWasNotGrantedIsNotShownToItsOwner() {
        var source = "/reviews/" + UUID.randomUUID();
        var row = refused(Tokens.integratorFor("/warehouse/"), REVIEWS, mapping(source), table("r,m,ten"));
        isOnlyForWhoMaySeeAll(row, source);
    }

    @Test
    void aRecordSentForASourceThatWasNotGrantedIsNotShownToItsOwner() {
        var account = UUID.randomUUID().toString();
        var record = "{\"recipientAccountId\":\"" + account + "\"}";
        var row = refused(Tokens.integratorFor("/warehouse/"), CLOUDTRAIL, null, record);
        isOnlyForWhoMaySeeAll(row, "/aws/cloudtrail/" + account);
        var own = refused(Tokens.integratorFor("/aws/cloudtrail/" + account), CLOUDTRAIL, null, record);
        letters(Tokens.integratorFor("/aws/cloudtrail/" + account)).body("items.place", equalTo(List.of(place(own))));
    }

    @Test
    void aLineThatIsNoJsonIsOfNoSource() {
        var row = refused(Tokens.integratorFor("/aws/"), CLOUDTRAIL, null, "no json " + UUID.randomUUID());
        letters(Tokens.admin())
                .body("items.place", hasItem(place(row)))
                .body("items.find { it.place == '" + place(row) + "' }.origin.source", nullValue())
                .body("items.find { it.place == '" + place(row) + "' }.reason.errors.rule", equalTo(List.of("json")));
    }

    private static void isOnlyForWhoMaySeeAll(ConsumerRecord<byte[], byte[]> row, String source) {
        for (var token : List.of(Tokens.integratorFor(source), Tokens.integratorFor("/warehouse/"))) {
            assertFalse(places(token).contains(place(row)));
            resubmit(token, row).statusCode(404);
        }
        for (var token : List.of(Tokens.admin(), Tokens.integrator())) {
            assertTrue(places(token).contains(place(row)));
        }
        letters(Tokens.admin())
                .body("items.find { it.place == '" + place(row) + "' }.origin.source", equalTo(source))
                .body("items.find { it.place == '" + place(row) + "' }.reason.errors.rule", hasItem("source"));
    }

    @Test
    void aRowIsKeptAsATableOfItsOwnAndTakenAgainOnceItsMappingIsMended() throws IOException {
        var reviewer = "r" + UUID.randomUUID();
        var text = "So \"good\", that;\nI bought it\ttwice";
        var quoted = '"' + text.replace("\"", "\"\"") + '"';
        var mapping = "{\"source\":\"/reviews/shop\",\"ratingScale\":[1,5],\"separator\":\";\"}";
        var table =
                "merchantId;rating;reviewerId;time;text\nm;8;" + reviewer + ";2026-01-01T00:00:00Z;" + quoted + "\n";
        var row = refused(Tokens.integrator(), REVIEWS, mapping, table);
        letters(Tokens.admin())
                .body("items.find { it.place == '" + place(row) + "' }.resendable", equalTo(true))
                .body("items.find { it.place == '" + place(row) + "' }.origin.adapter", equalTo("reviews-csv"));
        resubmit(Tokens.integrator(), row)
                .statusCode(422)
                .body("report.refusals[0].errors[0].pointer", equalTo("/rating"));
        var letter = (ObjectNode) JSON.readTree(row.value());
        assertEquals("text/csv", letter.get("contentType").textValue());
        ((ObjectNode) letter.get("origin")).put("mapping", mapping.replace("[1,5]", "[1,9]"));
        try (var market = TopicReader.fromNow(bootstrap, "probity.market")) {
            resubmit(Tokens.integrator(), put(letter)).statusCode(200).body("accepted", equalTo(1));
            var event = JSON.readTree(market.next(r -> new String(r.value(), UTF_8).contains(reviewer))
                    .value());
            assertEquals(text, event.at("/data/text").textValue());
            assertEquals(4.5, event.at("/data/rating").doubleValue());
            assertEquals("/reviews/shop", event.get("source").textValue());
        }
    }

    @Test
    void aRowThatBecomesAnEventThatBreaksARuleIsKeptAsARow() throws IOException {
        var reviewer = "r" + UUID.randomUUID();
        var mapping = "{\"source\":\"/reviews/shop\",\"columns\":{\"merchantId\":\"shop\"}}";
        var table = "shop,merchantId,rating,reviewerId,time\nno id,m,5," + reviewer + ",2026-01-01T00:00:00Z\n";
        var row = refused(Tokens.integrator(), REVIEWS, mapping, table);
        var letter = (ObjectNode) JSON.readTree(row.value());
        assertEquals("text/csv", letter.get("contentType").textValue());
        resubmit(Tokens.integrator(), row)
                .statusCode(422)
                .body("report.refusals[0].errors.pointer", hasItem("/data/merchantId"));
        ((ObjectNode) letter.get("origin")).put("mapping", "{\"source\":\"/reviews/shop\"}");
        resubmit(Tokens.integrator(), put(letter)).statusCode(200).body("accepted", equalTo(1));
    }

    @Test
    void aRecordOfCloudTrailIsTakenAgainByItsAdapter() throws IOException {
        var id = UUID.randomUUID().toString();
        var record = AdapterFixtures.record(id, "IAMUser", "GetObject", "");
        var row = refused(Tokens.integrator(), CLOUDTRAIL, null, record.replace("\"eventName\"", "\"name\""));
        resubmit(Tokens.integrator(), row)
                .statusCode(422)
                .body("report.refusals[0].errors[0].pointer", equalTo("/eventName"));
        var letter = (ObjectNode) JSON.readTree(row.value());
        assertEquals("application/json", letter.get("contentType").textValue());
        var kept = new String(
                seal.open(Base64.getDecoder().decode(letter.get("payload").textValue())), UTF_8);
        var mended = kept.replace("\"name\"", "\"eventName\"").getBytes(UTF_8);
        letter.put("payload", Base64.getEncoder().encodeToString(seal.seal(mended)));
        resubmit(Tokens.integrator(), put(letter)).statusCode(200).body("accepted", equalTo(2));
    }

    @Test
    void whatWasCutOffIsSaidToBeSoAndCannotBeSentAgain() {
        var long_ = "x".repeat(900 * 1024);
        var sent = Map.of(
                refused(Tokens.integrator(), "/api/v1/events", null, "\"" + long_ + "\""), "cut off event",
                refused(Tokens.integrator(), CLOUDTRAIL, null, "{\"note\":\"" + long_ + "\"}"), "cut off line",
                refused(
                                Tokens.integrator(),
                                CLOUDTRAIL + "#file",
                                null,
                                "{\"Records\":[{\"note\":\"" + long_ + "\"}]}"),
                        "cut off record",
                refused(Tokens.integrator(), REVIEWS, null, table("r,m," + long_)), "cut off row");
        for (var row : sent.entrySet()) {
            letters(Tokens.admin())
                    .body("items.find { it.place == '" + place(row.getKey()) + "' }.resendable", equalTo(false));
            resubmit(Tokens.integrator(), row.getKey()).statusCode(409).body("detail", containsString("cut off"));
        }
    }

    private static String mapping(String source) {
        return "{\"source\":\"" + source + "\"}";
    }

    /** A table of one row, of which the first columns are given. */
    private static String table(String row) {
        return "reviewerId,merchantId,rating,time\n" + row + ",2026-01-01T00:00:00Z\n";
    }

    /** Sends what is refused there; the letter that comes of it. */
    private ConsumerRecord<byte[], byte[]> refused(String token, String way, String mapping, String body) {
        var type =
                way.equals(REVIEWS) ? "text/csv" : way.endsWith("#file") ? "application/json" : "application/x-ndjson";
        try (var topic = TopicReader.fromNow(bootstrap, LETTERS)) {
            AdapterFixtures.as(token)
                    .contentType(type)
                    .queryParams(mapping == null ? Map.of() : Map.of("mapping", mapping))
                    .body(body)
                    .post(way.replace("#file", ""))
                    .then()
                    .statusCode(422);
            return topic.next(r -> true);
        }
    }

    /** Puts a letter on the topic, as an earlier refusal did. */
    private ConsumerRecord<byte[], byte[]> put(ObjectNode letter) throws IOException {
        var bytes = new ByteArraySerializer();
        try (var topic = TopicReader.fromNow(bootstrap, LETTERS);
                var producer = new KafkaProducer<>(Map.of("bootstrap.servers", (Object) bootstrap), bytes, bytes)) {
            producer.send(new ProducerRecord<>(LETTERS, JSON.writeValueAsBytes(letter)));
            producer.flush();
            return topic.next(r -> true);
        }
    }

    private static String place(ConsumerRecord<byte[], byte[]> row) {
        return row.partition() + "-" + row.offset();
    }

    private static List<String> places(String token) {
        return letters(token).extract().path("items.place");
    }

    private static ValidatableResponse letters(String token) {
        return as(token).get("/api/v1/dead-letters?limit=200").then().statusCode(200);
    }

    private static ValidatableResponse resubmit(String token, ConsumerRecord<byte[], byte[]> row) {
        return as(token)
                .post("/api/v1/dead-letters/" + place(row) + "/resubmission")
                .then();
    }
}
