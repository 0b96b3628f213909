package dev.probity.scoring.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.scoring.stream.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, knocked at by whoever may not come in, and with what is not its body. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DoorsQuarkusTest {
    /** One way in: an operation, whether it takes a body, and a role that it opens for. */
    record Door(String method, String path, boolean body, String role) {
        ValidatableResponse knock(@Nullable String token, @Nullable String contentType, String body) {
            var request = given();
            if (token != null) {
                request.auth().oauth2(token);
            }
            if (contentType != null) {
                request.contentType(contentType).body(body);
            }
            return request.header("If-Match", "\"1\"").request(method, path).then();
        }

        ValidatableResponse enter(String contentType, String body) {
            return knock(SuiteResource.issuer().token(role), contentType, body);
        }
    }

    /** A file of rules that is there, so that no door can send anybody away for its name. */
    static final String FILE = "doors.yml";

    @BeforeAll
    static void findTheServiceAndAddAFile() {
        RestAssured.port = SuiteResource.port();
        given().auth()
                .oauth2(SuiteResource.issuer().token("detection-engineer"))
                .contentType("application/json")
                .body(Map.of("name", FILE, "text", "title: Doors", "state", "disabled"))
                .post("/api/v1/rules")
                .then()
                .statusCode(201);
    }

    @Test
    void aTokenThatIsMissingBrokenExpiredForAnotherServiceOrOfTheLocalSuiteOpensNone() throws IOException {
        var issuer = SuiteResource.issuer();
        for (var door : doors()) {
            for (var token : new String[] {
                null,
                "no.such.token",
                issuer.token(door.role(), "probity-case", 5),
                issuer.token(door.role(), "probity-scoring", -5),
                issuer.tokenOfTheLocalSuite(door.role())
            }) {
                isProblem(door.knock(token, door.body() ? "application/json" : null, "{}"), 401, "unauthenticated")
                        .header("WWW-Authenticate", containsString("Bearer"));
            }
        }
    }

    @Test
    void whatIsNotJsonOrNotItsJsonIsSaidSo() throws IOException {
        for (var door : withBody()) {
            for (var body : List.of("", "null", "{", "[]", "7", "\"text\"", "\u001f\u008b")) {
                door.enter("application/json", body)
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("detail", not(equalTo("")));
            }
        }
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws IOException {
        for (var door : withBody()) {
            isProblem(door.enter("text/plain", "{}"), 415, "media-type-unknown");
        }
    }

    /** One that announces its length is told before it is read, one that doesn't once it is too long; neither is hung up on without a word. */
    @Test
    void aBodyThatIsTooLargeIsToldSoAnnouncedOrNot() throws IOException {
        for (var door : withBody()) {
            var announced = answerTo(door, "Content-Length: 33554433\r\n\r\n");
            assertTrue(announced.startsWith("HTTP/1.1 413 ") && announced.contains("problems/too-large"), announced);
            var chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
            var chunked = answerTo(door, "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(33) + "0\r\n\r\n");
            assertTrue(chunked.startsWith("HTTP/1.1 413 ") && chunked.contains("problems/too-large"), chunked);
        }
    }

    @Test
    void aCompressedBodyIsRefusedForItsEncoding() throws IOException {
        for (var door : withBody()) {
            var answer = answerTo(door, "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
            assertTrue(answer.startsWith("HTTP/1.1 415 ") && answer.contains("Content-Encoding"), answer);
        }
    }

    /** What is answered to a request written byte by byte; the rest of it may find a closed connection. */
    private static String answerTo(Door door, String rest) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer %s\r\n";
            var request = head.formatted(
                            door.method().toUpperCase(Locale.ROOT),
                            door.path(),
                            SuiteResource.issuer().token(door.role()))
                    + rest;
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (SocketException closed) {
                // answered before all of it was read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://probity.dev/problems/" + type))
                .body("status", equalTo(status));
    }

    private static List<Door> withBody() throws IOException {
        return doors().stream().filter(Door::body).toList();
    }

    static List<Door> doors() throws IOException {
        var paths = new YAMLMapper()
                .readTree(Path.of("contracts/openapi.yaml").toFile())
                .get("paths");
        var doors = new ArrayList<Door>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var way = path.getKey()
                        .replace("{kind}", "staff")
                        .replace("{name}", FILE)
                        .replaceAll("\\{\\w+}", "none");
                doors.add(new Door(
                        operation.getKey(), way, operation.getValue().has("requestBody"), role(operation.getValue())));
            }
        }
        assertTrue(doors.size() >= 20, "only " + doors);
        return doors;
    }

    private static String role(JsonNode operation) {
        return operation.at("/security/0/SecurityScheme/0").asText();
    }
}
