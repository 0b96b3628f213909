package dev.probity.cases.http;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every parameter of every read of the contract, whichever are added later: what makes no sense is a mistake that names the parameter. */
@QuarkusTest
@ComponentTest
class BadParametersQuarkusTest {
    /** A parameter of a read, as the contract says it. */
    private record Asked(String path, String name, boolean needed, JsonNode schema) {
        Response with(String value) {
            return asEveryReader().queryParam(name, value).get(path);
        }
    }

    /** Somebody in whose roles all lists open. */
    private static RequestSpecification asEveryReader() {
        var roles = List.of("investigator", "auditor", "hr");
        return given().auth().oauth2(Suite.oidc().token("investigator", roles, "probity-case", 300));
    }

    private JsonNode contract;
    private String caseId;
    private String subjectId;

    @BeforeEach
    void readTheContractAndOpenACase() throws IOException {
        contract = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        var row = read(arrived(anAlertAboveTheLine()));
        caseId = row.getString("alert.case.id");
        subjectId = row.getString("alert.subject.id");
        await().atMost(PATIENCE)
                .until(() -> asEveryReader()
                                .get("/api/v1/record/checkpoint")
                                .jsonPath()
                                .getInt("size")
                        > 0);
    }

    @Test
    void whatIsNotOfItsKindIsAMistakeThatNamesTheParameter() {
        var checks = new ArrayList<Executable>();
        for (var asked : parameters()) {
            for (var value : odd(asked.name(), asked.schema())) {
                checks.add(() -> assertNames(asked.with(value), asked.name(), asked + " with " + value));
            }
        }
        assertTrue(checks.size() > 100, "only " + checks.size());
        assertAll(checks);
    }

    @Test
    void whatIsNeededAndMissingIsAMistakeThatNamesTheParameter() {
        var needed = parameters().stream().filter(Asked::needed).toList();
        assertEquals(List.of("q"), needed.stream().map(Asked::name).toList());
        for (var asked : needed) {
            assertNames(asEveryReader().get(asked.path()), asked.name(), asked.toString());
        }
    }

    @Test
    void aCursorOfAnotherListOrBeyondAllMeasureBreaksNothing() {
        for (var asked : parameters()) {
            if (asked.name().equals("cursor")) {
                for (var order : orders(asked.path())) {
                    for (var value : List.of("9223372036854775807", "-9223372036854775808", "4294967296000")) {
                        var cursor = cursor(order + ":" + value + ":" + UUID.randomUUID());
                        var answer = asEveryReader()
                                .queryParam("cursor", cursor)
                                .queryParams(
                                        Set.of("SEQ", "AT", "ARRIVAL").contains(order)
                                                ? Map.of()
                                                : Map.of("order", order))
                                .get(asked.path());
                        if (answer.statusCode() != 200) {
                            assertNames(answer, "cursor", asked.path() + " in order " + order + " at " + value);
                        }
                    }
                    assertNames(asked.with(cursor("NO" + order + ":1:" + UUID.randomUUID())), "cursor", asked.path());
                    assertNames(asked.with(cursor(order + ":1:x")), "cursor", asked.path());
                }
            }
        }
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsAMistakeAndOneOfAllTimesIsNone() {
        var spans = parameters().stream()
                .filter(a -> a.name().equals("from")
                        && a.schema().path("format").asText().equals("date-time"))
                .map(Asked::path)
                .toList();
        assertEquals(4, spans.size(), () -> "spans of " + spans);
        for (var path : spans) {
            for (var from : List.of("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")) {
                var answer = asEveryReader()
                        .queryParam("from", from)
                        .queryParam("to", "2026-01-01T00:00:00Z")
                        .get(path);
                assertNames(answer, "from", path + " from " + from);
            }
            var ofAllTimes = asEveryReader()
                    .queryParam("from", "0000-01-01T00:00:00Z")
                    .queryParam("to", "9999-12-31T23:59:59.999999999Z")
                    .get(path);
            if (path.endsWith("/dashboard")) {
                assertNames(ofAllTimes, "from", path);
            } else {
                assertEquals(200, ofAllTimes.statusCode(), path);
            }
        }
    }

    @Test
    void aParameterThatIsUnknownChangesNothing() {
        for (var path : parameters().stream().map(Asked::path).distinct().toList()) {
            asEveryReader()
                    .queryParam("q", "x")
                    .queryParam("nonsense", "x")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertNames(Response answer, String parameter, String what) {
        var said = what + ": " + answer.statusCode() + " " + answer.asString();
        assertEquals(400, answer.statusCode(), said);
        assertTrue(answer.contentType().startsWith("application/problem+json"), said);
        assertEquals("https://probity.dev/problems/invalid", answer.path("type"), said);
        assertEquals(List.of(parameter), answer.path("errors.pointer"), said);
        assertTrue(answer.<String>path("errors[0].detail").length() > 10, said);
        assertTrue(answer.<String>path("errors[0].rule").length() > 2, said);
    }

    private static List<String> odd(String name, JsonNode schema) {
        if (name.equals("cursor")) {
            return List.of("abc", "%", "x".repeat(201), cursor("HEAVIEST"), cursor("::"));
        }
        return switch (schema.path("type").asText("enum")) {
            case "array" -> odd(name, schema.get("items"));
            case "integer" ->
                List.of(
                        "many",
                        "1.5",
                        "0x10",
                        "99999999999",
                        "" + (schema.get("minimum").longValue() - 1),
                        "" + (schema.get("maximum").longValue() + 1));
            case "boolean" -> List.of("maybe", "1", "yes", "TRUE", "falsch");
            case "string" -> oddText(schema);
            default -> List.of("NONSENSE", "open", "'; drop table alert", "\u0000", "x".repeat(3_000));
        };
    }

    private static List<String> oddText(JsonNode schema) {
        if (schema.path("format").asText().equals("date-time")) {
            return List.of(
                    "+10000-01-01T00:00:00Z",
                    "-0001-01-01T00:00:00Z",
                    "yesterday",
                    "2026-01-01",
                    "2026-02-30T00:00:00Z",
                    "1767225600",
                    "2026-01-01T00:00:00",
                    "x".repeat(3_000));
        }
        return schema.has("maxLength")
                ? List.of(
                        "a\u0000b",
                        "\u001b[2J",
                        "x".repeat(schema.get("maxLength").intValue() + 1))
                : List.of("'; drop", "UPPER");
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The orders that a list can have; the record of a case has one that nobody chooses. */
    private List<String> orders(String path) {
        return parameters().stream()
                .filter(asked -> asked.path().equals(path) && asked.name().equals("order"))
                .findFirst()
                .map(asked -> {
                    var ref = asked.schema().at("/allOf/0/$ref").textValue();
                    var orders = new ArrayList<String>();
                    contract.at(ref.substring(1)).get("enum").forEach(order -> orders.add(order.textValue()));
                    return List.copyOf(orders);
                })
                .orElse(List.of(
                        path.endsWith("/break-glass")
                                ? "AT"
                                : path.endsWith("/watch") ? "LAST" : path.endsWith("/record") ? "ARRIVAL" : "SEQ"));
    }

    /** Those of what is passed on to scoring are scoring's to judge. */
    private List<Asked> parameters() {
        var found = new ArrayList<Asked>();
        for (var path : contract.get("paths").properties()) {
            if (path.getKey().startsWith("/api/v1/detection/")) {
                continue;
            }
            for (var parameter : path.getValue().at("/get/parameters")) {
                if (parameter.get("in").textValue().equals("query")) {
                    found.add(new Asked(
                            withIds(path.getKey()),
                            parameter.get("name").textValue(),
                            parameter.path("required").booleanValue(),
                            parameter.get("schema")));
                }
            }
        }
        return found;
    }

    /** Ids that are there, so that nothing is missing but sense. */
    private String withIds(String path) {
        return path.replace("/cases/{id}", "/cases/" + caseId).replace("/subjects/{id}", "/subjects/" + subjectId);
    }
}
