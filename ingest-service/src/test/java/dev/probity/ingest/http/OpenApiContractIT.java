package dev.probity.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class OpenApiContractIT {
    private static final Path COMMITTED = Path.of("contracts/openapi.yaml");
    private static final Path GENERATED = Path.of("target/generated-openapi.yaml");

    @Test
    void theCommittedDescriptionIsTheOneThatTheCodeGives() throws IOException {
        var generated = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(GENERATED, generated);
        assertEquals(
                Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "",
                generated,
                () -> COMMITTED + " is stale: copy " + GENERATED + " over it and say in the commit what changed");
    }

    @Test
    void everyRequestThatTheDescriptionShowsIsTakenWhole() throws IOException {
        var paths = new YAMLMapper().readTree(COMMITTED.toFile()).path("paths");
        int sent = 0;
        for (var path : paths.properties()) {
            for (var type : path.getValue().at("/post/requestBody/content").properties()) {
                for (var example : type.getValue().path("examples")) {
                    var body = Files.readAllBytes(COMMITTED.resolveSibling(
                            example.path("externalValue").asText()));
                    takes(path.getKey(), type.getKey(), body);
                    sent++;
                }
            }
        }
        assertEquals(7, sent);
    }

    private static void takes(String path, String mediaType, byte[] body) {
        var encoder = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        var request = given().config(RestAssured.config().encoderConfig(encoder))
                .auth()
                .oauth2(Tokens.integrator())
                .contentType(mediaType);
        if (path.equals("/api/v1/events") && mediaType.equals("application/json")) {
            request.headers(Map.of(
                    "ce-specversion", "1.0",
                    "ce-id", "evt-0004",
                    "ce-source", "/marketplace/demo",
                    "ce-type", "dev.probity.staff.access.v1",
                    "ce-time", "2026-11-11T21:14:03Z",
                    "ce-subject", "staff:S-1007"));
        }
        request.body(body)
                .post(path)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(202)))
                .body("accepted", greaterThan(0))
                .body("refused", equalTo(0));
    }
}
