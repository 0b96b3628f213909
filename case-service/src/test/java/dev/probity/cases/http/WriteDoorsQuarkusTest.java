package dev.probity.cases.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the contract that takes a body of JSON, whichever are added later, refuses alike what it cannot read. */
@QuarkusTest
@ComponentTest
class WriteDoorsQuarkusTest {
    private static final int LIMIT = 256 * 1024;

    private record Door(String method, String path) {
        /** In every role that opens one of the doors, so that none is refused for its role. */
        private static String token(String user) {
            return Suite.oidc()
                    .token(
                            user,
                            List.of(
                                    "investigator",
                                    "approver",
                                    "privacy-officer",
                                    "detection-engineer",
                                    "auditor",
                                    "hr",
                                    "merchant-team"),
                            "probity-case",
                            300);
        }

        RequestSpecification as(String user) {
            return given().auth().oauth2(token(user));
        }

        /** The problem that comes of a body that is said to be of that kind, whatever a careful client would make of it. */
        JsonNode problemOf(String kind, String body) {
            var headers = Map.of("Content-Type", kind, "Authorization", "Bearer " + token("investigator"));
            var answer = Http.call(method.toUpperCase(Locale.ROOT), path, body, headers);
            try (var text = answer.body()) {
                var type = answer.headers().firstValue("Content-Type").orElse("none");
                assertTrue(type.startsWith("application/problem+json"), this + " with " + kind + ": " + type);
                var problem = new ObjectMapper().readTree(text);
                assertEquals(answer.statusCode(), problem.get("status").intValue());
                assertEquals(path, problem.get("instance").textValue());
                return problem;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ValidatableResponse answers(RequestSpecification request) {
            return request.request(method, path).then();
        }
    }

    private final List<Door> doors = new ArrayList<>();

    @BeforeEach
    void findTheDoors() throws IOException {
        var paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .get("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode body = operation.getValue().path("requestBody");
                if (body.path("content").has("application/json")) {
                    doors.add(new Door(
                            operation.getKey(),
                            path.getKey()
                                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString())));
                }
            }
        }
        assertTrue(doors.size() >= 9, "only " + doors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/cloudevents+json"
            })
    void aBodyOfAnotherKindIsToldWhichKindIsTaken(String kind) {
        for (var door : doors) {
            var problem = door.problemOf(kind, "{}");
            assertEquals(415, problem.get("status").intValue(), door + " with " + kind);
            assertEquals(
                    "https://probity.dev/problems/media-type",
                    problem.get("type").textValue());
            assertTrue(problem.get("detail").textValue().contains("application/json"), problem.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "/",
                "application/",
                "application/json;;;charset",
                "\"",
                "application/json; charset=no-such"
            })
    void aContentTypeThatIsNoneIsAMistakeOfTheSender(String kind) {
        for (var door : doors) {
            var status = door.problemOf(kind, "{").get("status").intValue();
            assertTrue(status == 415 || status == 400, door + " with " + kind + ": " + status);
        }
    }

    @Test
    void aBodyThatIsCompressedIsToldToComePlain() throws IOException {
        for (var door : doors) {
            for (var encoding : List.of("gzip", "x-gzip", "deflate", "br", "zstd", "gzip, identity", "nonsense")) {
                var request = door.as("investigator")
                        .contentType("application/json")
                        .header("Content-Encoding", encoding)
                        .body(gzip(bytes("{}")));
                isProblem(door, door.answers(request), 415)
                        .body("type", equalTo("https://probity.dev/problems/media-type"))
                        .body("detail", containsString("Content-Encoding"));
            }
            var plain = door.as("investigator")
                    .contentType("application/json")
                    .header("Content-Encoding", "identity")
                    .body("{");
            isProblem(door, door.answers(plain), 400).body("type", containsString("malformed-json"));
        }
    }

    @Test
    void aGzipBombIsRefusedUnopened() throws IOException {
        var bomb = gzip(new byte[64 * 1024 * 1024]);
        assertTrue(bomb.length < LIMIT, "fits as it is sent");
        for (var door : doors) {
            var request = door.as("investigator")
                    .contentType("application/json")
                    .header("Content-Encoding", "gzip")
                    .body(bomb);
            isProblem(door, door.answers(request), 415);
        }
    }

    @Test
    void compressedBytesThatAreNotSaidToBeSoAreNoJson() throws IOException {
        for (var door : doors) {
            var request =
                    door.as("investigator").contentType("application/json").body(gzip(bytes("{}")));
            isProblem(door, door.answers(request), 400).body("type", containsString("malformed-json"));
        }
    }

    /** By what the request announces, before any of it is sent. */
    @Test
    void aBodyThatAnnouncesTooMuchIsToldTheBound() throws IOException {
        for (var door : doors) {
            for (var announced : List.of(LIMIT + 1L, 300_000L, 999_999_999_999_999_999L)) {
                var answer = answerTo(door, "Content-Length: " + announced + "\r\n\r\n");
                isTooLarge(door, answer);
            }
        }
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLongIsToldTheBound() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        for (var door : doors) {
            isTooLarge(door, answerTo(door, "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5) + "0\r\n\r\n"));
        }
    }

    @Test
    void aBodyAtTheBoundIsRead() {
        for (var door : doors) {
            var request =
                    door.as("investigator").contentType("application/json").body("{" + " ".repeat(LIMIT - 1));
            isProblem(door, door.answers(request), 400).body("type", containsString("malformed-json"));
        }
    }

    private static void isTooLarge(Door door, String answer) throws IOException {
        assertTrue(answer.startsWith("HTTP/1.1 413 "), door + ": " + answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        var problem = new ObjectMapper().readTree(answer.substring(answer.indexOf('{')));
        assertEquals(
                "https://probity.dev/problems/too-large", problem.get("type").textValue());
        assertEquals(413, problem.get("status").intValue());
        assertEquals(door.path(), problem.get("instance").textValue());
        assertTrue(problem.get("detail").textValue().contains("" + LIMIT), answer);
    }

    /** All that comes back until the connection is closed. */
    private static String answerTo(Door door, String rest) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var head = door.method().toUpperCase(Locale.ROOT) + " " + door.path()
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + Door.token("investigator") + "\r\n";
            socket.getOutputStream().write((head + rest).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static ValidatableResponse isProblem(Door door, ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("instance", equalTo(door.path()))
                .body("detail", not(equalTo("")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
