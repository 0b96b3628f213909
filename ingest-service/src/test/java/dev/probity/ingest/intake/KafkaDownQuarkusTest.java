package dev.probity.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaDownQuarkusTest.NobodyListens.class)
@WithTestResource(OidcWiremockTestResource.class)
class KafkaDownQuarkusTest {
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "probity.ingest.publishing.patience", "500MS");
        }
    }

    @Test
    void nothingIsAcknowledgedAndTheSenderIsToldToComeBack() throws IOException {
        given().auth()
                .oauth2(Tokens.integrator())
                .contentType("application/cloudevents+json")
                .body(Files.readAllBytes(Path.of("contracts/samples/valid/staff-access.json")))
                .post("/api/v1/events")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", containsString("pipeline-full"));
    }

    @Test
    void anEventThatIsRefusedIsNotSaidToBeKeptWhenItCouldNotBe() {
        given().auth()
                .oauth2(Tokens.integrator())
                .contentType("application/cloudevents+json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(503);
    }

    @Test
    void aStreamIsToldSoonAndNotHeldUntilItsEnd() throws IOException {
        var line = Files.readString(Path.of("contracts/samples/valid/staff-access.json"))
                        .replaceAll("\\s*\\R\\s*", "") + "\n";
        given().auth()
                .oauth2(Tokens.integrator())
                .contentType("application/x-ndjson")
                .body(line.repeat(5_000).getBytes(UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", containsString("pipeline-full"));
    }

    @Test
    void deadLettersAreNeitherListedNorSentAgainAndTheCallerIsToldToComeBack() {
        var caller = given().auth().oauth2(Tokens.admin());
        for (var answer :
                List.of(caller.get("/api/v1/dead-letters"), caller.post("/api/v1/dead-letters/0-0/resubmission"))) {
            answer.then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("type", containsString("dead-letters-unavailable"));
        }
    }

    @Test
    void theServiceLivesButIsNotReady() {
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
