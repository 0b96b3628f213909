package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.carrying;
import static dev.probity.ingest.EventFixtures.gzip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input in binary mode: what is wrong in a header or in the body is said of the attribute or of data. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class BinaryModeQuarkusTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "time", "subject"})
    void aHeaderThatIsMissingIsNamedByItsAttribute(String attribute) throws IOException {
        var event = access();
        event.remove(attribute);
        refused(post(event, data(event)))
                .body("errors.find { it.rule == 'required' }.pointer", equalTo("/" + attribute));
    }

    @ParameterizedTest
    @CsvSource({
        "time, now, format",
        "time, 2026-02-30T00:00:00Z, format",
        "time, 2026-01-01T00:00:00, format",
        "time, 1767225600, format",
        "specversion, 0.3, enum",
        "type, dev.probity.unheard.of.v1, enum",
        "id, a%20b, pattern",
        "id, %FF, pattern",
        "source, '', minLength",
        "subject, somebody, pattern",
        "datacontenttype, application/xml, duplicate",
        "data, {}, duplicate"
    })
    void aHeaderThatIsOddIsNamedByItsAttributeAndRule(String attribute, String value, String rule) throws IOException {
        var event = access();
        refused(post(event.deepCopy().put(attribute, value), data(event)))
                .body("errors.findAll { it.pointer == '/" + attribute + "' }.rule", hasItem(rule));
    }

    @Test
    void aHeaderThatStandsTwiceIsRefusedRatherThanReadEitherWay() throws IOException {
        var event = access();
        refused(request(event)
                        .header("ce-source", "/elsewhere", "/nowhere")
                        .body(data(event))
                        .post("/api/v1/events")
                        .then())
                .body("errors.find { it.rule == 'duplicate' }.pointer", equalTo("/source"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{",
                "\uFEFF{}",
                "not json",
                "{\"staffId\":\"S-1007\",}",
                "{} {}",
                "{}}",
                "{},\"note\":\"slipped in\"",
                "null,\"data\":{}",
                "[1"
            })
    void dataThatIsNotOneJsonValueIsRefusedAsDataAndKept(String body) throws IOException {
        var event = access();
        refused(post(event, body.getBytes(UTF_8)))
                .body("errors[0].pointer", equalTo("/data"))
                .body("errors[0].rule", equalTo("json"))
                .body("errors[0].detail", containsString("at byte"))
                .body("errors.size()", equalTo(1));
    }

    @Test
    void aBodyThatIsMissingIsDataThatIsMissing() throws IOException {
        refused(post(access(), new byte[0]))
                .body("errors.pointer", equalTo(List.of("/data")))
                .body("errors.rule", equalTo(List.of("required")));
    }

    @Test
    void whatFollowsDataInTheBodyBecomesNoAttribute() throws IOException {
        var event = access();
        var body = event.get("data") + ",\"slipped\":\"in\"";
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            refused(post(event, body.getBytes(UTF_8))).body("errors[0].rule", equalTo("json"));
            assertFalse(topic.within(carrying(event)));
        }
    }

    @Test
    void dataThatIsNotUtf8IsRefusedRatherThanAltered() throws IOException {
        var event = access();
        ((ObjectNode) event.get("data")).put("note", "Zo\u00eb");
        var text = event.get("data").toString();
        for (var body : List.of(text.getBytes(ISO_8859_1), text.getBytes(UTF_16LE))) {
            refused(post(event, body))
                    .body("errors[0].pointer", equalTo("/data"))
                    .body("errors[0].rule", equalTo("json"));
        }
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            post(event, text.getBytes(UTF_8)).statusCode(202);
            var row = topic.next(carrying(event));
            assertEquals(event.get("data"), JSON.readTree(row.value()).get("data"));
        }
    }

    @Test
    void badDataFromSomebodyWithoutARightToTheSourceIsSaidToBeBoth() throws IOException {
        var event = access();
        request(event, Tokens.integratorFor("/warehouse/"))
                .body("{".getBytes(UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("json"))
                .body("errors.rule", hasItem("source"));
    }

    @Test
    void badDataIsListedWithItsSourceAndStaysRefusedWhenSentAgain() throws IOException {
        var event = access().put("source", "/marketplace/" + java.util.UUID.randomUUID());
        var mine = Tokens.integratorFor(event.get("source").textValue());
        request(event, mine)
                .body("{},\"subject\":\"staff:S-1\"".getBytes(UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        String place = as(mine).get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].reason.errors[0].rule", equalTo("json"))
                .extract()
                .path("items[0].place");
        as(mine).post("/api/v1/dead-letters/" + place + "/resubmission")
                .then()
                .statusCode(422)
                .body("report.refusals[0].errors[0].pointer", equalTo("/data"));
    }

    @Test
    void dataBeyondTheLimitOfAnEventOrOfABodyIsToldItsBound() throws IOException {
        var event = access();
        for (var body : List.of("\"" + "x".repeat(300 * 1024) + "\"", "x".repeat(300 * 1024))) {
            refused(post(event, body.getBytes(UTF_8)))
                    .body("errors[0].rule", equalTo("size"))
                    .body("errors[0].detail", containsString("262144"));
        }
        isTooLarge(post(event, " ".repeat(10 * 1024 * 1024 + 1).getBytes(UTF_8)));
        isTooLarge(request(event)
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[64 * 1024 * 1024]))
                .post("/api/v1/events")
                .then());
    }

    private static void isTooLarge(ValidatableResponse answer) {
        answer.statusCode(413)
                .contentType("application/problem+json")
                .body("type", containsString("too-large"))
                .body("detail", not(containsString("null")));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("event-refused"))
                .body("detail", matchesPattern(".*dead letter [0-9a-f-]{36}"));
    }

    private static ValidatableResponse post(ObjectNode event, byte[] body) {
        return request(event).body(body).post("/api/v1/events").then();
    }

    private static RequestSpecification request(ObjectNode event) {
        return request(event, Tokens.integrator());
    }

    /** The attributes of an event as headers; data comes in the body. */
    private static RequestSpecification request(ObjectNode event, String token) {
        var request = as(token).contentType("application/json").header("ce-probe", "1");
        event.properties().stream()
                .filter(member -> member.getValue().isTextual())
                .forEach(member -> request.header(
                        "ce-" + member.getKey(), member.getValue().textValue()));
        return request;
    }

    private static byte[] data(ObjectNode event) {
        return event.get("data").toString().getBytes(UTF_8);
    }
}
