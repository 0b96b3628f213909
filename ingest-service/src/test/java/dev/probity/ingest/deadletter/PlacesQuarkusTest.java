package dev.probity.ingest.deadletter;

import static dev.probity.ingest.EventFixtures.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, cursors and limits that are none: a mistake that is named, whoever asks. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class PlacesQuarkusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7",
                "-",
                "0-",
                "-0",
                "-1-0",
                "0--1",
                "+0-+0",
                "0-0-0",
                "0-1.5",
                "2147483648-0",
                "0-9223372036854775808",
                "0-00000000000000000000000000000000",
                "\u0660-\u0660",
                "%00-%00",
                "0%2F0",
                "0-0%20"
            })
    void aPlaceThatIsNoneIsAMistake(String place) {
        for (var token : List.of(Tokens.integrator(), Tokens.admin())) {
            isMistake(
                    as(token)
                            .urlEncodingEnabled(place.indexOf('%') < 0)
                            .post("/api/v1/dead-letters/" + place + "/resubmission")
                            .then(),
                    "place");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-0", "2147483647-0", "0-9223372036854775807", "3-8000000000"})
    void aPlaceWhereNothingStandsIsMissing(String place) {
        as(Tokens.admin())
                .post("/api/v1/dead-letters/" + place + "/resubmission")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("not-found"))
                .body("detail", containsString("no dead letter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what",
                "0--1",
                "0-1.",
                ".0-1",
                "0-1..1-1",
                "0-9223372036854775808",
                "0-1,1-1",
                "0--9223372036854775808"
            })
    void aCursorThatIsNoneIsAMistake(String cursor) {
        isMistake(
                as(Tokens.admin())
                        .queryParam("cursor", cursor)
                        .get("/api/v1/dead-letters")
                        .then(),
                "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "1.5", "99999999999"})
    void aLimitThatIsNoneIsAMistake(String limit) {
        isMistake(
                as(Tokens.admin())
                        .queryParam("limit", limit)
                        .get("/api/v1/dead-letters")
                        .then(),
                "limit");
    }

    private static void isMistake(ValidatableResponse answer, String parameter) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("parameter-invalid"))
                .body("status", equalTo(400))
                .body("detail", startsWith(parameter + " is "));
    }
}
