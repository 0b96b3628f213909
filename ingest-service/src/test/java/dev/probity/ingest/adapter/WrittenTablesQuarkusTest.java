package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.adapter.AdapterFixtures.REVIEWS;
import static dev.probity.ingest.adapter.AdapterFixtures.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of reviews as people and spreadsheets write them. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class WrittenTablesQuarkusTest {
    private static final String HEADER = "reviewerId,merchantId,rating,time,verifiedPurchase\n";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "y, true", "1, true", "False, false", "no, false", "N, false", "0, false"})
    void aVerifiedPurchaseIsSaidInTheUsualWords(String word, boolean meant) throws IOException {
        assertEquals(BooleanNode.valueOf(meant), posted(HEADER, word).get("verifiedPurchase"));
    }

    @Test
    void aVerifiedPurchaseThatIsNotSaidIsNone() throws IOException {
        assertFalse(posted(HEADER, "").has("verifiedPurchase"));
    }

    @Test
    void aVerifiedPurchaseInOtherWordsIsRefusedRatherThanTakenForANo() {
        as().contentType("text/csv")
                .queryParam("mapping", "{\"columns\":{\"verifiedPurchase\":\"bought\"}}")
                .body(
                        "reviewerId,merchantId,rating,time,bought\nr,m,5,2026-01-01T00:00:00Z,oui\nr,m,5,2026-01-02T00:00:00Z,yes\n")
                .post(REVIEWS)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].pointer", equalTo("/bought"))
                .body("refusals[0].errors[0].rule", equalTo("enum"))
                .body("refusals[0].errors[0].detail", containsString("[true, yes, y, 1] or [false, no, n, 0]"));
    }

    /** Texts with line breaks are no lines of their own. */
    @Test
    void aRefusalNamesTheLineOnWhichTheRowBegins() {
        as().contentType("text/csv")
                .body("reviewerId,merchantId,rating,time,text\r\n"
                        + "\r\nr,m,ten,2026-01-01T00:00:00Z,\"one\r\n\r\ntwo\nthree\"\r\n"
                        + "r,m,ten,2026-01-01T00:00:00Z,\"four\nfive\"")
                .post(REVIEWS)
                .then()
                .statusCode(422)
                .body("report.refusals.line", equalTo(java.util.List.of(3, 7)));
    }

    /** A quoted name must begin with its quote, so the mark may not stand before it either. */
    @ParameterizedTest
    @ValueSource(strings = {"reviewerId", "\"reviewerId\""})
    void aByteOrderMarkIsNoPartOfTheFirstColumn(String first) throws IOException {
        var header = "\uFEFF" + HEADER.replace("reviewerId", first);
        assertEquals("m", posted(header, "no").get("merchantId").textValue());
    }

    /** Data of the event that one row of a table becomes. */
    private JsonNode posted(String header, String verified) throws IOException {
        var reviewer = "r" + UUID.randomUUID();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.market")) {
            as().contentType("text/csv")
                    .body((header + reviewer + ",m,5,2026-01-01T00:00:00Z," + verified + "\n").getBytes(UTF_8))
                    .post(REVIEWS)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1));
            var row = topic.next(r -> new String(r.value(), UTF_8).contains("\"reviewerId\":\"" + reviewer));
            return JSON.readTree(row.value()).get("data");
        }
    }
}
