package dev.probity.cases.http;

import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** How much each may ask. */
@QuarkusTest
@ComponentTest
class RateLimitsQuarkusTest {
    private static final String GREEDY = "investigator77";

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
                .body("type", equalTo("https://probity.dev/problems/too-many-requests"))
                .body("traceId", notNullValue());
        as("investigator78").get("/api/v1/me").then().statusCode(200);
    }
}
