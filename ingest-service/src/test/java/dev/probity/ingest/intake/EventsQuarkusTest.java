package dev.probity.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class EventsQuarkusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String LINES = "application/x-ndjson";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void aStructuredEventIsOnKafkaUnchangedWhenTheAnswerSaysSo() throws IOException {
        var event = access();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as(Tokens.integrator())
                    .contentType(STRUCTURED)
                    .body(event.toPrettyString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(202)
                    .body("accepted", equalTo(1));
            var row = topic.next(r -> new String(r.value(), UTF_8).contains(id(event)));
            assertEquals(event.toPrettyString(), new String(row.value(), UTF_8));
            assertEquals("staff:S-1007", new String(row.key(), UTF_8));
            assertTrue(new String(row.headers().lastHeader("traceparent").value(), UTF_8)
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
        }
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
            var row = topic.next(r -> new String(r.value(), UTF_8).contains(id(event)));
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
            assertFalse(topic.within(r -> new String(r.value(), UTF_8).contains(id(event))));
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
    void anOversizeLineIsRefusedAndTheNextOneTaken() throws IOException {
        var huge = access();
        ((ObjectNode) huge.get("data")).put("note", "x".repeat(600 * 1024));
        as(Tokens.integrator())
                .contentType(LINES)
                .body(huge + "\n" + access() + "\n")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("size"));
    }

    @Test
    void gzipAndZstdBodiesAreExpanded() throws IOException {
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(gzip((access() + "\n" + access()).getBytes(UTF_8)))
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .header("Content-Encoding", "zstd")
                .body(com.github.luben.zstd.Zstd.compress(access().toString().getBytes(UTF_8)))
                .post("/api/v1/events")
                .then()
                .statusCode(202);
    }

    @Test
    void aCompressionBombIsStoppedEarly() throws IOException {
        var bomb = gzip(new byte[64 * 1024 * 1024]);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .header("Content-Encoding", "gzip")
                .body(bomb)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(bomb)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("type", containsString("expansion-too-large"));
    }

    @Test
    void aBodyBeyondTheLimitIsToldToBeAStream() {
        for (var type : List.of(STRUCTURED, BATCH)) {
            as(Tokens.integrator())
                    .contentType(type)
                    .body(" ".repeat(10 * 1024 * 1024 + 1))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("type", containsString("body-too-large"))
                    .body("detail", containsString("application/x-ndjson"));
        }
    }

    @Test
    void aSingleEventBeyondTheLimitIsRefusedForItsSize() throws IOException {
        var huge = access();
        ((ObjectNode) huge.get("data")).put("note", "x".repeat(300 * 1024));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(huge.toString())
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("size"));
    }

    @Test
    void aTruncatedGzipStreamSaysWhatWasTaken() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append(access()).append('\n');
        }
        var whole = gzip(lines.toString().getBytes(UTF_8));
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(whole, whole.length / 2))
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .body("type", containsString("body-unreadable"))
                .body("report.accepted", org.hamcrest.Matchers.greaterThan(10));
    }

    @Test
    void aBodyThatIsNotGzipIsAClearProblem() {
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body("plain")
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .body("detail", containsString("gzip"));
    }

    @Test
    void badSingleEventsNamePointerRuleAndDeadLetter() throws IOException {
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body("{")
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].rule", equalTo("json"));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body("")
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("json"));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body("{\"id\":\"a\",\"id\":\"b\"}")
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("duplicate"));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body("[".repeat(100_000))
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body("{\"data\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(201))
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(access().toString().replace("\"recordCount\":3", "\"recordCount\":NaN"))
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("json"));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(access().put("time", "now").toString())
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/time"))
                .body("detail", matchesPattern(".*dead letter [0-9a-f-]{36}"));
    }

    @Test
    void otherMediaTypesAndEncodingsAreRefused() {
        as(Tokens.integrator())
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as(Tokens.integrator())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .body("detail", containsString("ce-"));
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "br")
                .body("x")
                .post("/api/v1/events")
                .then()
                .statusCode(415);
        as(Tokens.integrator()).get("/api/v1/events").then().statusCode(405);
        as(Tokens.integrator()).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void onlyAValidTokenOfAnIntegratorOpensTheDoor() throws IOException {
        var body = access().toString();
        given().contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as("nonsense")
                .contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(401);
        as(Tokens.expired())
                .contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as(Tokens.forAnotherService())
                .contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(401);
        as(Tokens.investigator())
                .contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aClientMaySendOnlyForSourcesItWasGranted() throws IOException {
        as(Tokens.integratorFor("/marketplace/"))
                .contentType(STRUCTURED)
                .body(access().toString())
                .post("/api/v1/events")
                .then()
                .statusCode(202);
        as(Tokens.integratorFor("/warehouse/"))
                .contentType(STRUCTURED)
                .body(access().toString())
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/source"));
        as(Tokens.integratorFor("/warehouse/"))
                .contentType(LINES)
                .body(access() + "\n" + access().put("source", "/warehouse/7"))
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("source"));
    }

    @Test
    void namesOfStaffNeverReachKafkaInClear() throws IOException {
        var event =
                (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("contracts/samples/valid/staff-profile.json")));
        event.put("id", "evt-" + UUID.randomUUID());
        try (var topic = TopicReader.fromNow(bootstrap, "probity.parties")) {
            as(Tokens.integrator())
                    .contentType(STRUCTURED)
                    .body(event.toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(202);
            var text = new String(
                    topic.next(r -> new String(r.value(), UTF_8).contains(id(event)))
                            .value(),
                    UTF_8);
            assertFalse(text.contains("Mei Example") || text.contains("mei@example.com"), text);
            assertTrue(JSON.readTree(text).at("/data/sealed").textValue().startsWith("eyJ"));
            assertEquals("seller-support", JSON.readTree(text).at("/data/role").textValue());
        }
    }

    @Test
    void aRefusedEventIsKeptSealedListedAndCanBeSentAgain() throws IOException {
        var secret = "canary-" + UUID.randomUUID();
        var bad = access().put("type", "dev.probity.unheard.of.v1");
        ((ObjectNode) bad.get("data")).put("note", secret);
        try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
            as(Tokens.integrator())
                    .contentType(STRUCTURED)
                    .body(bad.toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(422);
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

    @Test
    void anEventRefusedForItsSourceIsAcceptedOnceItIsSentAgainByWhoMay() throws IOException {
        try (var topic = TopicReader.fromNow(bootstrap, "probity.dead-letters")) {
            as(Tokens.integratorFor("/warehouse/"))
                    .contentType(STRUCTURED)
                    .body(access().toString())
                    .post("/api/v1/events")
                    .then()
                    .statusCode(403);
            var row = topic.next(r -> true);
            as(Tokens.integrator())
                    .post("/api/v1/dead-letters/" + row.partition() + "-" + row.offset() + "/resubmission")
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1));
        }
    }

    @Test
    void healthAndMetricsSpeak() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("probity_ingest_read_bytes_total"));
    }

    private static RequestSpecification as(String token) {
        var encoder = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(LINES, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(encoder))
                .auth()
                .oauth2(token);
    }

    private static ObjectNode access() throws IOException {
        var event =
                (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("contracts/samples/valid/staff-access.json")));
        return event.put("id", "evt-" + UUID.randomUUID());
    }

    private static String id(ObjectNode event) {
        return event.get("id").textValue();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
