package dev.probity.cases.http;

import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** How much each may ask. */
@QuarkusTest
@ComponentTest
class RateLimitsQuarkusTest {
    private static final String GREEDY = "investigator77";
    private static final String POLICY = "\"user\";q=10000;w=10";

    @Inject
    RateLimits rates;

    @Test
    void whoAsksWithoutEndIsToldToWaitAndNobodyElseIs() {
        as(GREEDY).get("/api/v1/me").then().statusCode(200);
        rates.of(GREEDY).consumeIgnoringRateLimits(100_000);
        as(GREEDY)
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .header("RateLimit-Policy", equalTo(POLICY))
                .header("RateLimit", matchesPattern("\"user\";r=0;t=\\d+"))
                .body("type", equalTo("https://probity.dev/problems/too-many-requests"))
                .body("traceId", notNullValue());
        as("investigator78").get("/api/v1/me").then().statusCode(200);
    }

    /** As draft-ietf-httpapi-ratelimit-headers has it: how many at once, and what is left of them. */
    @Test
    void eachAnswerTellsWhatIsLeft() {
        var user = "investigator79";
        var full = left(as(user).get("/api/v1/me").then());
        var bucket = rates.of(user);
        bucket.consumeIgnoringRateLimits(rates.burst() / 2);
        var less = left(as(user).get("/api/v1/me").then());
        assertTrue(full >= less + rates.burst() / 4, full + " and then " + less);
        assertTrue(full < rates.burst(), "the request itself counts");
        left(as(user).get("/api/v1/cases/" + java.util.UUID.randomUUID()).then().statusCode(404));
        left(as(user).body("{").post("/api/v1/alerts/triage").then().statusCode(400));
        left(as(user).get("/api/v1/record").then().statusCode(403));
    }

    @Test
    void whoeverIsNobodyIsToldOfNoShare() {
        given().get("/api/v1/me").then().header("RateLimit", nullValue()).header("RateLimit-Policy", nullValue());
    }

    /** Requests that are left, as the answer tells. */
    private static int left(ValidatableResponse answer) {
        var told = answer.header("RateLimit-Policy", equalTo(POLICY))
                .header("RateLimit", matchesPattern("\"user\";r=\\d+;t=\\d+"))
                .extract()
                .header("RateLimit");
        return Integer.parseInt(told.substring(told.indexOf("r=") + 2, told.indexOf(";t=")));
    }
}
