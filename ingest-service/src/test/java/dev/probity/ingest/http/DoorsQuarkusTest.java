package dev.probity.ingest.http;

import static dev.probity.ingest.EventFixtures.gzip;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.luben.zstd.Zstd;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, whichever are added later, behaves the same at its door. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class DoorsQuarkusTest {
    /** One way in: an operation and a media type that it takes. */
    record Door(String method, String path, @Nullable String contentType) {
        ValidatableResponse knock(@Nullable String token, @Nullable String encoding, byte[] body) {
            var request = given().config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(String.valueOf(contentType), ContentType.TEXT)
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .header("ce-id", "a");
            if (token != null) {
                request.auth().oauth2(token);
            }
            if (encoding != null) {
                request.header("Content-Encoding", encoding);
            }
            if (contentType != null) {
                request.contentType(contentType).body(body);
            }
            return request.request(method, path).then();
        }
    }

    @Test
    void aTokenThatIsMissingBrokenExpiredForAnotherServiceOrOfTheLocalSuiteOpensNone() throws IOException {
        for (var door : doors()) {
            for (var token : new String[] {
                null, "nonsense", Tokens.expired(), Tokens.forAnotherService(), Tokens.ofTheLocalSuite()
            }) {
                isProblem(door.knock(token, null, new byte[0]), 401, "not-signed-in")
                        .header("WWW-Authenticate", containsString("Bearer"));
            }
        }
    }

    @Test
    void aBodyOfAnotherKindWithoutATokenIsAskedForTheTokenFirst() throws IOException {
        for (var door : doors().stream().filter(d -> d.contentType() != null).toList()) {
            var other = new Door(door.method(), door.path(), "text/plain");
            isProblem(other.knock(null, null, new byte[0]), 401, "not-signed-in")
                    .header("WWW-Authenticate", containsString("Bearer"));
            isProblem(other.knock(Tokens.integrator(), null, new byte[0]), 415, "media-type-unknown");
        }
    }

    @Test
    void aTokenThatIsRememberedOpensNoneAfterItsEnd() {
        var door = new Door("get", "/api/v1/dead-letters", null);
        var end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var token = Tokens.expiringAt(end);
        door.knock(token, null, new byte[0]).statusCode(200);
        await().until(() -> Instant.now().isAfter(end));
        isProblem(door.knock(token, null, new byte[0]), 401, "not-signed-in");
    }

    @Test
    void aRoleThatIsNotMeantOpensNone() throws IOException {
        for (var door : doors()) {
            isProblem(door.knock(Tokens.investigator(), null, new byte[0]), 403, "forbidden");
        }
    }

    @Test
    void anEncodingThatIsUnknownOrNotTheBodysIsSaidSo() throws IOException {
        for (var door : doors().stream().filter(d -> d.contentType() != null).toList()) {
            isProblem(door.knock(Tokens.integrator(), "br", "{}".getBytes()), 415, "encoding-unknown");
            isProblem(door.knock(Tokens.integrator(), "gzip", "{}".getBytes()), 400, "body-unreadable");
            isProblem(door.knock(Tokens.integrator(), "zstd", "{}".getBytes()), 400, "body-unreadable");
        }
    }

    @Test
    void aCompressionBombIsStoppedAtEach() throws IOException {
        var blanks = " ".repeat(64 * 1024 * 1024).getBytes(UTF_8);
        var bombs = Map.of("zstd", Zstd.compress(blanks), "gzip", gzip(blanks), "x-gzip", gzip(blanks));
        for (var door : doors().stream().filter(d -> d.contentType() != null).toList()) {
            for (var bomb : bombs.entrySet()) {
                assertTrue(bomb.getValue().length < 100_000, "only a small body is a bomb");
                isProblem(door.knock(Tokens.integrator(), bomb.getKey(), bomb.getValue()), 413, "too-large");
            }
        }
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString(type))
                .body("status", org.hamcrest.Matchers.equalTo(status))
                .body("detail", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyString()));
    }

    static List<Door> doors() throws IOException {
        var paths = new YAMLMapper()
                .readTree(Path.of("contracts/openapi.yaml").toFile())
                .get("paths");
        List<Door> doors = new ArrayList<>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var types = operation.getValue().at("/requestBody/content").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList();
                var way = path.getKey().replace("{place}", "0-0");
                if (types.isEmpty()) {
                    doors.add(new Door(operation.getKey(), way, null));
                }
                types.forEach(type -> doors.add(new Door(operation.getKey(), way, type)));
            }
        }
        assertTrue(doors.size() >= 9, "only " + doors);
        return doors;
    }
}
