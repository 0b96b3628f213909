package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.adapter.AdapterFixtures.CLOUDTRAIL;
import static dev.probity.ingest.adapter.AdapterFixtures.DATA;
import static dev.probity.ingest.adapter.AdapterFixtures.NO_DATA;
import static dev.probity.ingest.adapter.AdapterFixtures.REVIEWS;
import static dev.probity.ingest.adapter.AdapterFixtures.as;
import static dev.probity.ingest.adapter.AdapterFixtures.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class AdaptersQuarkusTest {
    private static final String OTC =
            "{\"source\":\"/reviews/otc\",\"columns\":{\"reviewerId\":\"rater\",\"merchantId\":\"ratee\"},"
                    + "\"ratingScale\":[-10,10],\"time\":\"EPOCH_SECONDS\"}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void aPersonsReadBecomesALogRecordAndAnAccess() throws IOException {
        var id = UUID.randomUUID().toString();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as().contentType("application/x-ndjson")
                    .body(record(id, "IAMUser", "GetObject", ""))
                    .post(CLOUDTRAIL)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(2))
                    .body("refused", equalTo(0));
            var access = topic.next(r -> new String(r.value(), UTF_8).contains(id + "/access"));
            var data = JSON.readTree(access.value()).get("data");
            assertEquals("staff:ann", new String(access.key(), UTF_8));
            assertEquals("AWS_S3", data.get("dataClass").textValue());
            assertEquals("VIEW", data.get("action").textValue());
        }
    }

    @Test
    void writesServicesAndFailuresBecomeLogRecordsOnly() {
        var id = UUID.randomUUID().toString();
        as().contentType("application/json")
                .body("{\"Records\":[" + record(id + "1", "IAMUser", "PutObject", "") + ","
                        + record(id + "2", "AWSService", "GetObject", "") + ","
                        + record(id + "3", "IAMUser", "GetObject", ",\"errorCode\":\"AccessDenied\"") + "]}")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));
    }

    @Test
    void whatIsNoCloudTrailRecordIsRefusedWithItsLine() {
        as().contentType("application/x-ndjson")
                .body(record(UUID.randomUUID().toString(), "IAMUser", "ListBuckets", "") + "\n{}\nnot json\n")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(2))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].pointer", equalTo("/eventID"))
                .body("refusals[1].errors[0].rule", equalTo("json"));
    }

    @Test
    void aTableOfReviewsIsMappedOntoStarsAndTimes() throws IOException {
        var reviewer = "r" + UUID.randomUUID();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.market")) {
            as().contentType("text/csv")
                    .queryParam("mapping", OTC)
                    .body("rater,ratee,rating,time\n" + reviewer + ",2,-10,1289241911.72836\n" + reviewer
                            + ",2,ten,1289241911\n" + reviewer + ",2,4,yesterday\n" + reviewer + ",3\n")
                    .post(REVIEWS)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1))
                    .body("refused", equalTo(3))
                    .body("refusals[0].errors[0].pointer", equalTo("/rating"))
                    .body("refusals[1].errors[0].pointer", equalTo("/time"))
                    .body("refusals[2].errors[0].rule", equalTo("columns"));
            var event = JSON.readTree(topic.next(r -> new String(r.value(), UTF_8).contains(reviewer))
                    .value());
            assertEquals(1, event.at("/data/rating").intValue());
            assertEquals("2010-11-08T18:45:11.728Z", event.get("time").textValue());
            assertEquals("merchant:2", event.get("subject").textValue());
        }
    }

    @Test
    void aMappingThatDoesNotFitIsAClearProblem() {
        as().contentType("text/csv")
                .body("a,b\n1,2\n")
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("type", containsString("mapping-invalid"))
                .body("detail", containsString("[a, b]"));
        as().contentType("text/csv")
                .queryParam("mapping", "{\"colums\":{}}")
                .body("a\n")
                .post(REVIEWS)
                .then()
                .statusCode(400);
        as().contentType("text/csv")
                .queryParam("mapping", "{\"columns\":{\"stars\":\"a\"}}")
                .body("a\n")
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("detail", containsString("stars"));
        as().contentType("text/csv")
                .queryParam("mapping", "{\"ratingScale\":[5,1]}")
                .body("a\n")
                .post(REVIEWS)
                .then()
                .statusCode(400);
        as().contentType("text/csv").body("").post(REVIEWS).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "no such name",
                "{\"separator\":\"\\\"\"}",
                "{\"columns\":{\"rating\":null}}",
                "{\"time\":\"NOON\"}",
                "{} {}",
                "{\"ratingScale\":[\"NaN\",5]}",
                "{\"ratingScale\":[1,\"Infinity\"]}"
            })
    void aMappingThatIsNoneIsAClearProblem(String mapping) {
        as().contentType("text/csv")
                .queryParam("mapping", mapping)
                .body("reviewerId,merchantId,rating,time\n")
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("mapping-invalid"));
    }

    @Test
    void numbersBeyondMeasureAndColumnsWithoutNameAreRefused() {
        as().contentType("text/csv")
                .queryParam("mapping", OTC)
                .body("rater,ratee,rating,time\nr,2,1e-999999999,1\nr,2,1,1e999999999\n")
                .post(REVIEWS)
                .then()
                .statusCode(422)
                .body("report.refused", equalTo(2))
                .body("report.refusals[0].errors[0].pointer", equalTo("/rating"))
                .body("report.refusals[1].errors[0].pointer", equalTo("/time"));
        as().contentType("text/csv")
                .body("reviewerId,,rating,time\n")
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("type", containsString("mapping-invalid"));
    }

    @Test
    void aTableThatIsNotTextIsAClearProblem() {
        as().contentType("text/csv")
                .body(new byte[] {'a', ',', (byte) 0xff, '\n'})
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("type", containsString("body-unreadable"));
    }

    @Test
    void aRowOrRecordThatWouldFillTheMemoryEndsTheFile() {
        var beyond = 5 * 256 * 1024;
        as().contentType("text/csv")
                .body("reviewerId,merchantId,rating,time\n\"" + "x".repeat(beyond))
                .post(REVIEWS)
                .then()
                .statusCode(413)
                .body("type", containsString("body-too-large"));
        as().contentType("application/json")
                .body("{\"Records\":[" + record(UUID.randomUUID().toString(), "IAMUser", "GetObject", "") + ",["
                        + "[],".repeat(beyond / 3) + "0]]}")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(413)
                .body("type", containsString("body-too-large"))
                .body("report.accepted", equalTo(2));
    }

    @Test
    void aTableThatBreaksOffInsideQuotesSaysWhatWasTaken() {
        as().contentType("text/csv")
                .body("reviewerId,merchantId,rating,time\nr-" + UUID.randomUUID()
                        + ",m,5,2026-01-01T00:00:00Z\n\"open,")
                .post(REVIEWS)
                .then()
                .statusCode(400)
                .body("report.accepted", equalTo(1));
    }

    @Test
    void theSharedRatingsGoInWhole() throws IOException {
        var file = DATA.resolve("ratings/ratings.csv.gz");
        assumeTrue(Files.exists(file), NO_DATA);
        as().contentType("text/csv")
                .queryParam("mapping", OTC)
                .header("Content-Encoding", "gzip")
                .body(Files.readAllBytes(file))
                .post(REVIEWS)
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("accepted", equalTo(35_592));
    }
}
