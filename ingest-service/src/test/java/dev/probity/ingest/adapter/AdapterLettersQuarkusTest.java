package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.adapter.AdapterFixtures.CLOUDTRAIL;
import static dev.probity.ingest.adapter.AdapterFixtures.REVIEWS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an adapter refused, and whom it belongs to. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class AdapterLettersQuarkusTest {
    private static final String LETTERS = "probity.dead-letters";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

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
