package dev.probity.ingest.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.ingest.KafkaBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
