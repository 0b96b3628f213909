package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.gzip;
import static dev.probity.ingest.adapter.AdapterFixtures.CLOUDTRAIL;
import static dev.probity.ingest.adapter.AdapterFixtures.as;
import static dev.probity.ingest.adapter.AdapterFixtures.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.probity.ingest.KafkaBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudTrail in lines and in files: what is too long, broken or more than was asked for, nothing of which is passed over. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class CloudTrailBodiesQuarkusTest {
    /** Longer than the longest event, the reader's buffer and, in the end, a body. */
    @ParameterizedTest
    @ValueSource(ints = {270_000, 600_000, 11_000_000})
    void aSingleLineThatIsTooLongIsRefusedForItsSize(int length) {
        lines(record(id(), "IAMUser", "GetObject", ",\"note\":\"" + "x".repeat(length) + "\""))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("event-refused"))
                .body("report.refused", equalTo(1))
                .body("report.refusals[0].line", equalTo(1))
                .body("report.refusals[0].event", nullValue())
                .body("report.refusals[0].errors[0].rule", equalTo("size"))
                .body("report.refusals[0].errors[0].detail", containsString("262144"));
    }

    @Test
    void theLineAfterOneThatIsTooLongIsTaken() {
        lines("x".repeat(600_000) + "\n" + log(id()))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(1))
                .body("refusals[0].line", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("size"));
    }

    /** The record fits, the event that it becomes does not. */
    @Test
    void aRecordThatIsTooLongOnceItIsAnEventIsRefusedForItsSize() {
        var bare = record(id(), "AWSService", "GetObject", ",\"note\":\"\"").length();
        lines(record(id(), "AWSService", "GetObject", ",\"note\":\"" + "x".repeat(262_144 - bare) + "\""))
                .statusCode(422)
                .body("report.refusals[0].errors[0].rule", equalTo("size"));
    }

    @Test
    void twoRecordsInOneLineAreRefusedRatherThanHalfTaken() {
        lines(log(id()) + " " + log(id()) + "\n" + log(id()))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].line", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("json"));
    }

    /** Just beyond an event's bound; what can be read and, as an event, hardly written; what cannot be read. */
    @ParameterizedTest
    @ValueSource(ints = {62, 997, 998, 999, 1000, 5000})
    void aRecordThatIsNestedTooDeepIsRefusedForItsDepthAndTheNextOneTaken(int levels) {
        lines(deep(levels) + "\n" + log(id()))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals.size()", equalTo(1))
                .body("refusals[0].line", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("depth"))
                .body("refusals[0].errors[0].detail", containsString("at most 64 levels"));
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 997})
    void aRecordOfAFileThatIsNestedTooDeepIsRefusedForItsDepthAndTheNextOneTaken(int levels) {
        file("{\"Records\":[" + deep(levels) + "," + log(id()) + "]}")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors[0].rule", equalTo("depth"));
    }

    @Test
    void aRecordThatIsNestedBeyondReadingEndsTheFileAndIsSaidToBeSo() {
        file("{\"Records\":[" + log(id()) + "," + deep(5000) + "]}")
                .statusCode(400)
                .body("type", containsString("body-unreadable"))
                .body("detail", containsString("at most 64 levels"))
                .body("report.accepted", equalTo(1));
    }

    @Test
    void aRecordWhoseNumberIsTooLongIsRefusedForIt() {
        for (int digits : new int[] {65, 1001}) {
            lines(record(id(), "AWSService", "GetObject", ",\"n\":" + "9".repeat(digits)))
                    .statusCode(422)
                    .body("report.refusals[0].errors[0].rule", equalTo("maxLength"))
                    .body("report.refusals[0].errors[0].detail", containsString("64 digits"));
        }
    }

    /** A record and so many arrays in it. */
    private static String deep(int levels) {
        return record(id(), "AWSService", "GetObject", ",\"n\":" + "[".repeat(levels) + "]".repeat(levels));
    }

    @Test
    void whatFollowsAFileIsSaidWithWhatWasTaken() {
        for (var rest : new String[] {"{\"Records\":[" + log(id()) + "]}", "]", "nonsense"}) {
            file("{\"Records\":[" + log(id()) + "]} " + rest)
                    .statusCode(400)
                    .body("type", containsString("body-unreadable"))
                    .body("report.accepted", equalTo(1));
        }
    }

    @Test
    void aFileThatBreaksOffBehindItsRecordsIsSaidToBeBroken() throws IOException {
        file("{\"Records\":[" + log(id()) + "]").statusCode(400).body("report.accepted", equalTo(1));
        var whole = gzip(("{\"Records\":[" + log(id()) + "]}").getBytes(UTF_8));
        as().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(whole, whole.length - 8))
                .post(CLOUDTRAIL)
                .then()
                .statusCode(400)
                .body("type", containsString("body-unreadable"))
                .body("report.accepted", equalTo(1));
    }

    @Test
    void allRecordsOfAFileAreTakenWhateverStandsBetweenThem() {
        file("{\"Records\":[" + log(id()) + "],\"of\":{\"Records\":[1]},\"Records\":[" + log(id()) + ",{}],\"to\":7}")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refusals[0].line", equalTo(3));
    }

    @Test
    void aFileOfRecordsMayBeLongerThanABody() {
        var id = UUID.randomUUID().toString();
        var note = ",\"note\":\"" + "x".repeat(200_000) + "\"";
        var records = IntStream.range(0, 60)
                .mapToObj(i -> record(id + i, "AWSService", "GetObject", note))
                .collect(Collectors.joining(","));
        as().contentType("application/json")
                .body("{\"of\":{\"Records\":[1]},\"Records\":[" + records + "]}")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(60));
    }

    @Test
    void aFileThatBreaksOffSaysWhatWasTaken() {
        as().contentType("application/json")
                .body("{\"Records\":[" + record(UUID.randomUUID().toString(), "AWSService", "GetObject", "")
                        + ",{\"eventID\":")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("at byte"))
                .body("report.accepted", equalTo(1));
    }

    @Test
    void aRecordThatWouldFillTheMemoryEndsTheFile() {
        as().contentType("application/json")
                .body("{\"Records\":[{\"note\":[" + "\"xxxxxxx\",".repeat(1_200_000) + "1]}]}")
                .post(CLOUDTRAIL)
                .then()
                .statusCode(413)
                .body("type", containsString("body-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{}", "{\"Records\":7}", "nonsense"})
    void whatIsNoFileOfRecordsIsAClearProblem(String body) {
        as().contentType("application/json")
                .body(body)
                .post(CLOUDTRAIL)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("body-unreadable"));
    }

    private static ValidatableResponse lines(String body) {
        return as().contentType("application/x-ndjson")
                .body(body)
                .post(CLOUDTRAIL)
                .then();
    }

    private static ValidatableResponse file(String body) {
        return as().contentType("application/json").body(body).post(CLOUDTRAIL).then();
    }

    private static String log(String id) {
        return record(id, "AWSService", "GetObject", "");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
