package dev.probity.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SignInDownQuarkusTest.NobodySigns.class)
class SignInDownQuarkusTest {
    /** Without the resource of the other tests there is no provider. */
    public static class NobodySigns implements QuarkusTestProfile {}

    @Test
    void aSenderIsToldToComeBackRatherThanThatTheTokenIsBad() {
        given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJzb21lb25lIn0.c2lnbmF0dXJl")
                .contentType("application/cloudevents+json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", containsString("sign-in-unavailable"));
    }
}
