package dev.probity.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events of the contract, made unique, and requests that carry them. */
public final class EventFixtures {
    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String LINES = "application/x-ndjson";

    private EventFixtures() {}

    /** A request with that bearer token. */
    public static RequestSpecification as(String token) {
        var encoder = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(LINES, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(encoder))
                .auth()
                .oauth2(token);
    }

    /** The answer to one structured event, sent as whoever bears that token. */
    public static ValidatableResponse send(String token, String event) {
        return as(token)
                .contentType(STRUCTURED)
                .body(event)
                .post("/api/v1/events")
                .then();
    }

    /** What stands on that topic for the event once its sender was told that it does. */
    public static ConsumerRecord<byte[], byte[]> published(String bootstrap, String topic, ObjectNode event) {
        return published(bootstrap, topic, event, event.toPrettyString());
    }

    /** The same, with the event written in that way. */
    public static ConsumerRecord<byte[], byte[]> published(
            String bootstrap, String topic, ObjectNode event, String written) {
        try (var reader = TopicReader.fromNow(bootstrap, topic)) {
            send(Tokens.integrator(), written).statusCode(202).body("accepted", equalTo(1));
            return reader.next(carrying(event));
        }
    }

    /** Tells the record of that event from others. */
    public static Predicate<ConsumerRecord<byte[], byte[]>> carrying(ObjectNode event) {
        return row -> row.value() != null && new String(row.value(), UTF_8).contains(id(event));
    }

    /** A new event of a golden sample. */
    public static ObjectNode access() throws IOException {
        return sample("staff-access");
    }

    /** A new event of the golden sample of that name. */
    public static ObjectNode sample(String name) throws IOException {
        var event = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("contracts/samples/valid", name + ".json")));
        return event.put("id", "evt-" + UUID.randomUUID());
    }

    public static String id(ObjectNode event) {
        return event.get("id").textValue();
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
