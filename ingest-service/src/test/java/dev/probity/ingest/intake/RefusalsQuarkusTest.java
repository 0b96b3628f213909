package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.BATCH;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.STRUCTURED;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.send;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no event, and who may not send one. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class RefusalsQuarkusTest {
    @Test
    void badSingleEventsNamePointerRuleAndDeadLetter() throws IOException {
        send(Tokens.integrator(), "{")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].rule", equalTo("json"));
        send(Tokens.integrator(), "").statusCode(422);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("json"));
        send(Tokens.integrator(), "{\"id\":\"a\",\"id\":\"b\"}")
                .statusCode(422)
                .body("errors[0].rule", equalTo("duplicate"));
        send(Tokens.integrator(), "[".repeat(100_000)).statusCode(422);
        send(Tokens.integrator(), "{\"data\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(201))
                .statusCode(422)
                .body("errors[0].rule", equalTo("depth"));
        send(Tokens.integrator(), access().toString().replace("\"recordCount\":3", "\"recordCount\":NaN"))
                .statusCode(422)
                .body("errors[0].rule", equalTo("json"));
        send(Tokens.integrator(), access().put("time", "now").toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/time"))
                .body("detail", matchesPattern(".*dead letter [0-9a-f-]{36}"));
    }

    /** Beyond an event's bound alone, and beyond that of the readers that look for events in a body too. */
    @ParameterizedTest
    @ValueSource(ints = {100, 5000})
    void anEventThatIsNestedTooDeepIsSaidToBeSoByEachDoor(int levels) throws IOException {
        var nested = "[".repeat(levels) + "]".repeat(levels);
        var event = access().put("data", "here").toString().replace("\"here\"", nested);
        send(Tokens.integrator(), event).statusCode(422).body("errors[0].rule", equalTo("depth"));
        as(Tokens.integrator())
                .contentType(LINES)
                .body(event + "\n" + access())
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("depth"));
        as(Tokens.integrator())
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .body(nested)
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("depth"))
                .body("errors[0].detail", containsString("at most 64 levels"));
    }

    @Test
    void aBatchIsRefusedAsAWholeOnlyWhereItsEventsCannotBeToldApart() throws IOException {
        batchWithOneNested(100)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].rule", equalTo("depth"));
        batchWithOneNested(5000)
                .statusCode(400)
                .body("type", containsString("body-unreadable"))
                .body("detail", containsString("at most 64 levels"));
    }

    private static ValidatableResponse batchWithOneNested(int levels) throws IOException {
        var nested = "{\"data\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
        return as(Tokens.integrator())
                .contentType(BATCH)
                .body("[" + access() + "," + nested + "]")
                .post("/api/v1/events")
                .then();
    }

    @Test
    void otherMediaTypesAndEncodingsAreRefused() {
        as(Tokens.integrator())
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as(Tokens.integrator())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .body("detail", containsString("ce-"));
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "br")
                .body("x")
                .post("/api/v1/events")
                .then()
                .statusCode(415);
        as(Tokens.integrator()).get("/api/v1/events").then().statusCode(405);
        as(Tokens.integrator()).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void onlyAValidTokenOfAnIntegratorOpensTheDoor() throws IOException {
        var body = access().toString();
        given().contentType(STRUCTURED)
                .body(body)
                .post("/api/v1/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        send("nonsense", body).statusCode(401);
        send(Tokens.expired(), body).statusCode(401).contentType("application/problem+json");
        send(Tokens.forAnotherService(), body).statusCode(401);
        send(Tokens.investigator(), body).statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aClientMaySendOnlyForSourcesItWasGranted() throws IOException {
        send(Tokens.integratorFor("/marketplace/"), access().toString()).statusCode(202);
        send(Tokens.integratorFor("/warehouse/"), access().toString())
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/source"));
        as(Tokens.integratorFor("/warehouse/"))
                .contentType(LINES)
                .body(access() + "\n" + access().put("source", "/warehouse/7"))
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("source"));
    }
}
