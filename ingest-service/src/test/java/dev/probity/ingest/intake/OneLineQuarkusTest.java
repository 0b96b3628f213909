package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.BATCH;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.STRUCTURED;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no reader should choke on: one endless line, and encodings other than UTF-8. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class OneLineQuarkusTest {
    /** Longer than the longest event, the reader's buffer and, in the end, a body. */
    @ParameterizedTest
    @ValueSource(ints = {270_000, 600_000, 11_000_000})
    void aStreamOfOneLineThatIsTooLongIsRefusedForItsSize(int length) throws IOException {
        var huge = access();
        ((ObjectNode) huge.get("data")).put("note", "x".repeat(length));
        for (var end : List.of("", "\n", "\r\n")) {
            as(Tokens.integrator())
                    .contentType(LINES)
                    .body(huge + end)
                    .post("/api/v1/events")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", containsString("event-refused"))
                    .body("report.refused", equalTo(1))
                    .body("report.refusals[0].line", equalTo(1))
                    .body("report.refusals[0].errors[0].rule", equalTo("size"))
                    .body("report.refusals[0].errors[0].detail", containsString("262144"));
        }
    }

    @Test
    void anEventInAnotherEncodingIsRefusedByEachDoor() throws IOException {
        for (var encoding : List.of(UTF_16, UTF_16LE)) {
            as(Tokens.integrator())
                    .contentType(STRUCTURED)
                    .body(access().toString().getBytes(encoding))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(422)
                    .body("errors[0].rule", equalTo("json"))
                    .body("errors[0].detail", containsString("UTF-8"));
            as(Tokens.integrator())
                    .contentType(LINES)
                    .body(access().toString().getBytes(encoding))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(422)
                    .body("report.refusals[0].errors[0].rule", equalTo("json"));
            as(Tokens.integrator())
                    .contentType(BATCH)
                    .body(("[" + access() + "]").getBytes(encoding))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", containsString("body-unreadable"))
                    .body("detail", containsString("UTF-8"));
        }
    }
}
