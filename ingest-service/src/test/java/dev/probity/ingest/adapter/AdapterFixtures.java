package dev.probity.ingest.adapter;

import static io.restassured.RestAssured.given;

import dev.probity.ingest.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;

/** Foreign records, and requests that carry them. */
final class AdapterFixtures {
    static final String CLOUDTRAIL = "/api/v1/adapters/cloudtrail/events";
    static final String REVIEWS = "/api/v1/adapters/reviews-csv/events";

    /** Real records of others, which are not part of the project. */
    static final Path DATA = Path.of(System.getenv().getOrDefault("PROBITY_TEST_DATA", "../../shared/data"));

    static final String NO_DATA =
            "real data is not at " + DATA.toAbsolutePath().normalize() + "; PROBITY_TEST_DATA names its folder";

    private AdapterFixtures() {}

    static RequestSpecification as() {
        return as(Tokens.integrator());
    }

    static RequestSpecification as(String token) {
        var encoder = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(encoder))
                .auth()
                .oauth2(token);
    }

    static String record(String id, String type, String operation, String more) {
        return "{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"" + type
                + "\",\"userName\":\"ann\",\"principalId\":\"AIDA1\"},\"eventTime\":\"2023-07-10T11:42:18Z\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\""
                + operation + "\",\"sourceIPAddress\":\"10.1.2.3\",\"userAgent\":\"console\",\"eventID\":\"" + id
                + "\",\"readOnly\":"
                + !operation.startsWith("Put") + more + ",\"recipientAccountId\":\"1\"}";
    }
}
