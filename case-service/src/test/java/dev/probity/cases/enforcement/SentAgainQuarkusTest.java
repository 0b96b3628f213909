package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.probity.cases.http.Write;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is decided of a measure and sent twice under one key is done once, and answered the same. */
@QuarkusTest
@ComponentTest
@WithTestResource(Endpoint.class)
class SentAgainQuarkusTest {
    private static final Map<String, Object> REASON = Map.of("reason", "Because of the bill");
    private static final List<String> KEPT = List.of(
            "proposal", "approval", "appeal", "ruling", "enforcement_order", "timeline_entry", "outbox", "case_member");

    @BeforeEach
    void itTakesOrders() {
        Endpoint.answers(204);
    }

    /**
     * Something that can be done next.
     *
     * @param measure of what
     * @param user by whom
     * @param what which write
     * @param body what they say
     * @param status what they get
     */
    private record Next(ProposedMeasure measure, String user, String what, Map<String, Object> body, int status) {
        static Next of(String what) {
            var measure = fundsWithheld("100");
            return switch (what) {
                case "approval", "refusal" -> new Next(measure, "approver", what, REASON, 200);
                case "withdrawal" -> new Next(measure, "investigator", what, REASON, 200);
                case "reversal" -> new Next(measure.ordered(), "investigator", what, REASON, 201);
                case "appeal" -> appeal(measure.ordered());
                case "ruling" -> ruling(measure.ordered());
                case "replay" -> replay(measure);
                default -> throw new AssertionError("how to come to a " + what + "?");
            };
        }

        private static Next appeal(ProposedMeasure measure) {
            Sql.query("insert into case_member values ('%s', 'investigator2', now()) on conflict do nothing"
                    .formatted(measure.caseId()));
            var body = Map.<String, Object>of(
                    "appellant",
                    "The merchant's counsel",
                    "grounds",
                    "x",
                    "receivedAt",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            return new Next(measure, "investigator2", "appeal", body, 200);
        }

        private static Next ruling(ProposedMeasure measure) {
            measure.contest().statusCode(200);
            return new Next(measure, "approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "x"), 200);
        }

        private static Next replay(ProposedMeasure measure) {
            Endpoint.answers(503);
            measure.ordered();
            var given = "order.deliveries.find { it.place == 'platform' }.deadAt";
            await().atMost(PATIENCE).until(() -> measure.read().getString(given) != null);
            Endpoint.answers(204);
            return new Next(measure, "approver", "replay", REASON, 200);
        }

        Response sent(String key, Map<String, Object> said) {
            return as(user).header("Idempotency-Key", key)
                    .body(said)
                    .post("/api/v1/proposals/" + measure.id() + "/" + what);
        }

        private long waiting(String table, String where) {
            return Long.parseLong(Sql.query("select count(*) from %s where case_id = '%s' and %s"
                            .formatted(table, measure.caseId(), where))
                    .getFirst());
        }

        /** Waits for all that follows by itself: orders that are due, letters that are under way. */
        void settled() {
            await().atMost(PATIENCE)
                    .until(() -> waiting("proposal", "state = 'APPROVED'") == 0
                            && waiting("outbox", "sent_at is null and dead_at is null") == 0);
        }

        /** All rows that the case has, by table; reads stand elsewhere. */
        Map<String, List<String>> rows() {
            return KEPT.stream()
                    .collect(Collectors.toMap(
                            table -> table,
                            table -> Sql.query("select cast(t as text) from %s t where case_id = '%s' order by 1"
                                    .formatted(table, measure.caseId()))));
        }
    }

    static Set<String> writes() {
        return Arrays.stream(ProposalsResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Write.class))
                .map(method -> method.getAnnotation(Path.class).value().replace("{id}/", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void theWritesAreThoseOfTheResource() {
        assertEquals(7, writes().size(), writes()::toString);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void theSameUnderOneKeyIsAnsweredTheSameAndDoneOnce(String what) {
        var next = Next.of(what);
        next.settled();
        var before = next.rows();
        var key = UUID.randomUUID().toString();
        var first = next.sent(key, next.body());
        assertEquals(next.status(), first.statusCode(), first::asString);
        next.settled();
        var done = next.rows();
        assertNotEquals(before, done);
        var calls = Endpoint.calls(next.measure().merchant()).size();

        var again = next.sent(key, next.body());

        assertEquals(first.statusCode(), again.statusCode(), again::asString);
        assertEquals(first.asString(), again.asString());
        for (var header : List.of("ETag", "Location", "Content-Type")) {
            assertEquals(first.header(header), again.header(header), header);
        }
        var other = new HashMap<>(next.body());
        other.put(what.equals("appeal") ? "grounds" : "reason", "Another");
        assertEquals(422, next.sent(key, other).statusCode(), "another request under the same key");
        assertEquals(
                409,
                next.sent(UUID.randomUUID().toString(), next.body()).statusCode(),
                "it was done, and can't be twice");
        next.settled();
        assertEquals(done, next.rows());
        assertEquals(calls, Endpoint.calls(next.measure().merchant()).size());
    }
}
