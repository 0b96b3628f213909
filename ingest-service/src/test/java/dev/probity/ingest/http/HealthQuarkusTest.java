package dev.probity.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.Violation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the service tells those who run it. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class HealthQuarkusTest {
    @Inject
    EventSchemas schemas;

    @Test
    void healthAndMetricsSpeak() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("probity_ingest_read_bytes_total"));
    }

    @Test
    void everyCounterIsThereBeforeAnythingIsCounted() {
        var metrics = given().get("/q/metrics").asString();
        for (var type : schemas.names()) {
            assertTrue(metrics.contains("probity_ingest_events_accepted_total{type=\"" + type + "\"}"), type);
        }
        for (var rule : Violation.RULES) {
            assertTrue(metrics.contains("probity_ingest_events_refused_total{rule=\"" + rule + "\"}"), rule);
        }
    }
}
