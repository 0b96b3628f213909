package dev.probity.scoring.query;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.stream.SuiteResource;
import dev.probity.scoring.stream.Traffic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every parameter of every read of the contract, whichever are added later: what makes no sense is a mistake that names the parameter, and what cannot be there is
 * not there.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BadParametersQuarkusTest {
    private static final String STAFF = "S-parameters";
    private static final String LONG = "x".repeat(3_000);
    private static final Set<String> NOTHING_THERE = Set.of("unknown-subject", "unknown-policy", "not-found");

    private static JsonNode contract;

    /** A parameter of a read, as the contract says it. */
    private record Asked(String path, String name, String in, JsonNode schema) {
        boolean inPath() {
            return in.equals("path");
        }

        Response with(String value) {
            return inPath()
                    ? reader(path).pathParam(name, value).get(there(path, name))
                    : reader(path).queryParam(name, value).get(there(path, ""));
        }
    }

    @BeforeAll
    static void tellOfSomebody() throws IOException {
        RestAssured.port = SuiteResource.port();
        contract = new YAMLMapper().readTree(Path.of("contracts/openapi.yaml").toFile());
        try (var traffic = new Traffic(SuiteResource.broker())) {
            inBothHorizons("staff:" + STAFF, Family.PURPOSE, MONDAY, 20).forEach(traffic::found);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader("/api/v1/subjects")
                                .get("/api/v1/subjects/staff/" + STAFF + "/risk")
                                .statusCode()
                        == 200);
    }

    private static io.restassured.specification.RequestSpecification reader(String path) {
        var role = path.startsWith("/api/v1/subjects") ? "service" : "detection-engineer";
        return given().auth().oauth2(SuiteResource.issuer().token(role));
    }

    /** Names that are there, so that nothing is missing but sense; but for one of them. */
    private static String there(String path, String but) {
        var known = but.equals("kind") ? path : path.replace("{kind}", "staff");
        return but.equals("id") ? known : known.replace("{id}", STAFF);
    }

    @Test
    void whatIsNotOfItsKindIsAMistakeThatNamesTheParameter() {
        var checks = new ArrayList<Executable>();
        for (var asked : parameters()) {
            if (!asked.inPath()) {
                for (var value : odd(asked.name(), asked.schema())) {
                    checks.add(() -> assertNames(asked.with(value), asked.name(), asked + " with " + value));
                }
            }
        }
        assertTrue(checks.size() > 60, "only " + checks.size());
        assertAll(checks);
    }

    @Test
    void whatCannotBeThereIsNotThere() {
        var checks = new ArrayList<Executable>();
        for (var asked : parameters()) {
            if (asked.inPath()) {
                for (var value :
                        List.of("no such", "0", "-1", "1.5", "\u0000", "a\u0000b", "%", "'; drop", "ö", LONG)) {
                    checks.add(() -> assertMissing(asked.with(value), asked + " with " + value));
                }
            }
        }
        assertTrue(checks.size() > 100, "only " + checks.size());
        assertAll(checks);
    }

    @Test
    void aCursorBeyondAllMeasureBreaksNothing() {
        for (var asked : parameters()) {
            if (asked.name().equals("cursor")) {
                for (var order : List.of("2147483647", "-2147483648", "+1000000000-12-31T23:59:59Z", "version")) {
                    for (var name : List.of("", "\u0000", "-2147483648", "staff:" + STAFF, "x".repeat(2_000))) {
                        var answer = asked.with(cursor(order + "\n" + name));
                        if (answer.statusCode() != 200) {
                            assertNames(answer, "cursor", asked.path() + " after " + order + " " + name);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsAMistakeAndOneOfAllTimesIsNone() {
        var spans =
                parameters().stream().filter(asked -> asked.name().equals("to")).toList();
        assertEquals(1, spans.size());
        for (var asked : spans) {
            for (var from : List.of("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")) {
                var answer = reader(asked.path())
                        .queryParam("from", from)
                        .queryParam("to", "2026-01-01T00:00:00Z")
                        .get(there(asked.path(), ""));
                assertNames(answer, "to", asked.path() + " from " + from);
            }
            var all = reader(asked.path())
                    .queryParam("from", "0000-01-01T00:00:00Z")
                    .queryParam("to", "9999-12-31T23:59:59.999999999Z")
                    .get(there(asked.path(), ""));
            assertMissing(all, "nothing was ever done, whatever the span");
        }
        for (var at : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
            var bill = reader("/api/v1/subjects").queryParam("at", at).get("/api/v1/subjects/staff/" + STAFF + "/risk");
            assertEquals(200, bill.statusCode(), at);
        }
    }

    @Test
    void aParameterThatIsUnknownChangesNothing() {
        for (var path : List.of("/api/v1/subjects", "/api/v1/policies", "/api/v1/bets", "/api/v1/rules")) {
            assertEquals(200, reader(path).queryParam("nonsense", "x").get(path).statusCode(), path);
        }
    }

    private static void assertNames(Response answer, String parameter, String what) {
        var said = assertProblem(answer, 400, what);
        assertEquals("https://probity.dev/problems/invalid-parameter", answer.path("type"), said);
        assertEquals(List.of(parameter), answer.path("errors.pointer"), said);
        assertTrue(answer.<String>path("errors[0].detail").length() > 10, said);
        assertTrue(answer.<String>path("errors[0].rule").length() > 2, said);
    }

    private static void assertMissing(Response answer, String what) {
        var said = assertProblem(answer, 404, what);
        var type = answer.<String>path("type").replace("https://probity.dev/problems/", "");
        assertTrue(NOTHING_THERE.contains(type), said);
    }

    private static String assertProblem(Response answer, int status, String what) {
        var said = what + ": " + answer.statusCode() + " " + answer.asString();
        assertEquals(status, answer.statusCode(), said);
        assertTrue(answer.contentType().startsWith("application/problem+json"), said);
        assertTrue(answer.<String>path("detail").length() > 10, said);
        return said;
    }

    private static List<String> odd(String name, JsonNode schema) {
        if (name.equals("cursor")) {
            return List.of("abc", "%", "\u0000", LONG, cursor("staff"), cursor("\n"), cursor("x\ny"));
        }
        if (schema.has("enum")) {
            return List.of("NONSENSE", "Staff", "RISK", "'; drop table", "\u0000", LONG);
        }
        if (schema.path("type").asText().equals("integer")) {
            return List.of(
                    "many",
                    "1.5",
                    "0x10",
                    "99999999999",
                    "\u0000",
                    LONG,
                    "" + (schema.get("minimum").intValue() - 1),
                    "" + (schema.get("maximum").intValue() + 1));
        }
        assertEquals("date-time", schema.path("format").asText(), () -> name + " is of a kind that is not tried yet");
        return List.of(
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-01-01T00:00:00Z",
                "yesterday",
                "2026-01-01",
                "2026-02-30T00:00:00Z",
                "1767225600",
                "2026-01-01T00:00:00",
                "\u0000",
                LONG);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Asked> parameters() {
        var found = new ArrayList<Asked>();
        for (var path : contract.get("paths").properties()) {
            for (var parameter : path.getValue().at("/get/parameters")) {
                found.add(new Asked(
                        path.getKey(),
                        parameter.get("name").textValue(),
                        parameter.get("in").textValue(),
                        parameter.get("schema")));
            }
        }
        return found;
    }
}
