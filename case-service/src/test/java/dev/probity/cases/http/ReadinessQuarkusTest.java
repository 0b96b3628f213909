package dev.probity.cases.http;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.probity.cases.suite.Mortal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Mortal.class)
class ReadinessQuarkusTest {
    private static final String DATABASE = "Reactive PostgreSQL connections health check";
    private static final String BROKER = "SmallRye Reactive Messaging - readiness check";

    @Test
    void withoutDatabaseOrBrokerItLivesAndIsNotReady() throws IOException {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(200).body(check(BROKER), equalTo("UP")));
        Mortal.stopDatabase();
        notReady(DATABASE);
        given().get("/q/health/ready").then().body(check(BROKER), equalTo("UP"));
        Mortal.stopBroker();
        notReady(BROKER);
    }

    private static void notReady(String because) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("status", equalTo("DOWN"))
                        .body(check(because), equalTo("DOWN")));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static String check(String name) {
        return "checks.find { it.name == '" + name + "' }.status";
    }
}
