package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.BATCH;
import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.STRUCTURED;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.gzip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdOutputStream;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies: their encodings, their bounds, and what becomes of broken ones. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class BodiesQuarkusTest {
    @Test
    void anOversizeLineIsRefusedAndTheNextOneTaken() throws IOException {
        var huge = access();
        ((ObjectNode) huge.get("data")).put("note", "x".repeat(600 * 1024));
        as(Tokens.integrator())
                .contentType(LINES)
                .body(huge + "\n" + access() + "\n")
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("size"));
    }

    @Test
    void gzipAndZstdBodiesAreExpanded() throws IOException {
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(gzip((access() + "\n" + access()).getBytes(UTF_8)))
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .header("Content-Encoding", "zstd")
                .body(com.github.luben.zstd.Zstd.compress(access().toString().getBytes(UTF_8)))
                .post("/api/v1/events")
                .then()
                .statusCode(202);
    }

    @Test
    void aCompressionBombIsStoppedEarly() throws IOException {
        var bomb = gzip(new byte[64 * 1024 * 1024]);
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .header("Content-Encoding", "gzip")
                .body(bomb)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(bomb)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("type", containsString("expansion-too-large"));
    }

    @Test
    void aBodyBeyondTheLimitIsToldToBeAStream() {
        for (var type : List.of(STRUCTURED, BATCH)) {
            as(Tokens.integrator())
                    .contentType(type)
                    .body(" ".repeat(10 * 1024 * 1024 + 1))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("type", containsString("body-too-large"))
                    .body("detail", containsString("application/x-ndjson"));
        }
    }

    @Test
    void aBatchOfTooManyEventsIsToldToBeAStream() {
        for (int more : new int[] {0, 1}) {
            as(Tokens.integrator())
                    .contentType(BATCH)
                    .body("[" + "7,".repeat(9_999 + more) + "7]")
                    .post("/api/v1/events")
                    .then()
                    .statusCode(more == 0 ? 422 : 413)
                    .body("type", containsString(more == 0 ? "event-refused" : "body-too-large"))
                    .body("report.refused", more == 0 ? equalTo(10_000) : nullValue())
                    .body("errors[0].rule", more == 0 ? nullValue() : equalTo("maxItems"))
                    .body("detail", containsString(more == 0 ? "refused" : "application/x-ndjson"));
        }
    }

    /** RFC 8878, 3.1.1.1.2 asks of decoders no more than 8 MiB. */
    @Test
    void aZstdBodyThatNeedsALargeWindowIsRefused() throws IOException {
        for (int log : new int[] {23, 24}) {
            var body = new ByteArrayOutputStream();
            try (var zstd = new ZstdOutputStream(body).setLong(log)) {
                zstd.write((access() + "\n").getBytes(UTF_8));
            }
            var answer = as(Tokens.integrator())
                    .contentType(LINES)
                    .header("Content-Encoding", "zstd")
                    .body(body.toByteArray())
                    .post("/api/v1/events")
                    .then();
            if (log == 23) {
                answer.statusCode(200).body("accepted", equalTo(1));
            } else {
                answer.statusCode(400)
                        .body("type", containsString("body-unreadable"))
                        .body("detail", containsString("window of more than 8 MiB"));
            }
        }
    }

    @Test
    void aSingleEventBeyondTheLimitIsRefusedForItsSize() throws IOException {
        var huge = access();
        ((ObjectNode) huge.get("data")).put("note", "x".repeat(300 * 1024));
        as(Tokens.integrator())
                .contentType(STRUCTURED)
                .body(huge.toString())
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("size"));
    }

    @Test
    void aTruncatedGzipStreamSaysWhatWasTaken() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append(access()).append('\n');
        }
        var whole = gzip(lines.toString().getBytes(UTF_8));
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(whole, whole.length / 2))
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .body("type", containsString("body-unreadable"))
                .body("report.accepted", org.hamcrest.Matchers.greaterThan(10));
    }

    @Test
    void aBodyThatIsNotGzipIsAClearProblem() {
        as(Tokens.integrator())
                .contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body("plain")
                .post("/api/v1/events")
                .then()
                .statusCode(400)
                .body("detail", containsString("gzip"));
    }
}
