package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.RecordSchema;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When orders go out: after their notice, and as far as the hour has room. */
@QuarkusTest
@ComponentTest
@TestProfile(OrderingQuarkusTest.TwoAnHour.class)
class OrderingQuarkusTest {
    /** An hour that is soon full. */
    public static class TwoAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "probity.case.enforcement.hourly-cap",
                    "2",
                    "probity.case.enforcement.notice.\"DE\"",
                    "P14D",
                    "probity.case.enforcement.notice.\"US\"",
                    "PT0S");
        }
    }

    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @BeforeEach
    void anEmptyHour() {
        Sql.query(
                "update proposal set state = 'WITHDRAWN' where state in ('APPROVED', 'UPHELD') and ordered_at is null");
        hourPasses();
    }

    private static void hourPasses() {
        Sql.query("update enforcement_order set ordered_at = ordered_at - interval '2 hours'");
    }

    private static ProposedMeasure approved(ProposedMeasure measure) {
        measure.by("approver", "approval").statusCode(200);
        return measure;
    }

    private static ProposedMeasure closingAnAccountIn(String country, Map<String, Object> more) {
        var file = nothingProposed();
        if (country != null) {
            Sql.query("update subject set country = '%s' where id = '%s'".formatted(country, file.merchantId()));
        }
        var measure = new java.util.HashMap<>(more);
        measure.put("action", "TERMINATE_ACCOUNT");
        return file.proposed(measure);
    }

    private static Duration waits(ProposedMeasure measure) {
        return Duration.between(Instant.now(), Instant.parse(measure.read().getString("notice.until")));
    }

    @Test
    void overTheCapOrdersWaitVisiblyAndGoOutAsTheHourFrees() {
        approved(fundsWithheld("1")).awaitState("ORDERED");
        var second = approved(fundsWithheld("2"));
        second.awaitState("ORDERED");
        var third = approved(fundsWithheld("3"));
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> third.read().getString("state").equals("APPROVED"));
        assertTrue(third.read().getBoolean("waitsForRoom"));
        as("approver")
                .get("/api/v1/proposals/summary")
                .then()
                .body("hourUsed", equalTo(2))
                .body("hourLimit", equalTo(2))
                .body("waitingForRoom", equalTo(1));
        var inverse = third.other(
                second.by("investigator", "reversal").extract().path("id").toString());
        approved(inverse);
        Sql.query("update enforcement_order set ordered_at = ordered_at - interval '2 hours' where proposal_id <> '%s'"
                .formatted(second.id()));
        inverse.awaitState("ORDERED");
        assertEquals("APPROVED", third.read().getString("state"), "what takes something back goes first");
        hourPasses();
        third.awaitState("ORDERED");
        assertEquals(1, third.orders().size());
    }

    @Test
    void anAccountIsClosedAfterTheNoticeOfItsCountry() {
        var german = approved(closingAnAccountIn("DE", Map.of()));
        assertTrue(waits(german).toHours() > 13 * 24 && waits(german).toHours() <= 14 * 24);
        var notice = notices(german, 1).getFirst();
        assertEquals(
                german.read().getString("statement"), notice.path("statement").asText());
        assertEquals(
                german.read().getString("notice.until"),
                notice.path("notBefore").asText());
        assertEquals(
                german.read().getString("notice.sent[0].id"),
                notice.path("noticeId").asText());
        assertEquals(List.of(), RecordSchema.ADVANCE_NOTICE.faults(notice));
        var elsewhere = approved(closingAnAccountIn(null, Map.of()));
        assertTrue(waits(elsewhere).toHours() > 29 * 24);
        var atOnce = approved(closingAnAccountIn("US", Map.of()));
        atOnce.awaitState("ORDERED");
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> german.read().getString("state").equals("APPROVED"));
        assertNull(german.read().getString("order"));
        Sql.query("update proposal set send_at = now() where id = '%s'".formatted(german.id()));
        german.awaitState("ORDERED");
        assertEquals(1, german.notices().size());
        assertEquals(List.of(), atOnce.notices(), "an order at once brings its statement itself");
        assertEquals(List.of(), atOnce.read().getList("notice.sent"));
    }

    /** What was told of it before its order, once there are so many. */
    private static List<JsonNode> notices(ProposedMeasure measure, int count) {
        await().atMost(PATIENCE).until(() -> measure.notices().size() == count);
        return measure.notices();
    }

    @Test
    void anExceptionIsRecordedAndLetsTheOrderGoAtOnce() {
        var exception = Map.of("kind", "REPEATED_INFRINGEMENT", "reason", "Third time this year");
        var measure = closingAnAccountIn("DE", Map.of("exception", exception));
        as("approver")
                .get("/api/v1/proposals/" + measure.id())
                .then()
                .body("notice.period", equalTo("PT336H"))
                .body("notice.exception", equalTo("REPEATED_INFRINGEMENT"))
                .body("notice.exceptionReason", equalTo("Third time this year"))
                .body("statement", org.hamcrest.Matchers.containsString("Third time this year"));
        approved(measure).awaitState("ORDERED");
    }

    @Test
    void duringItsNoticeAMeasureIsWithdrawnRefusedOrContestedAndThenNeverSent() {
        var withdrawn = approved(closingAnAccountIn("DE", Map.of()));
        withdrawn.by("investigator", "withdrawal").statusCode(200);
        var upheld = approved(closingAnAccountIn("DE", Map.of()));
        upheld.contest().statusCode(200);
        upheld.by("investigator", "withdrawal").statusCode(409);
        upheld.by("approver2", "ruling", Map.of("outcome", "UPHELD", "reason", "x"))
                .statusCode(200);
        upheld.by("investigator", "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));
        var refused = approved(closingAnAccountIn("DE", Map.of()));
        as("approver").get("/api/v1/proposals/" + refused.id()).then().body("actions", hasItem("REFUSE"));
        refused.by("approver", "refusal")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("ending.by.id", equalTo("approver"));
        var contested = approved(closingAnAccountIn("DE", Map.of()));
        contested.contest().statusCode(200);
        // what the appeal holds back isn't to be had by asking once more, for a reason to give no notice
        contested
                .propose(Map.of(
                        "action",
                        "TERMINATE_ACCOUNT",
                        "exception",
                        Map.of("kind", "REPEATED_INFRINGEMENT", "reason", "Third time this year")))
                .statusCode(409);
        Sql.query("update proposal set send_at = now() where id in ('%s', '%s', '%s', '%s')"
                .formatted(withdrawn.id(), upheld.id(), refused.id(), contested.id()));
        contested
                .by("approver2", "ruling", Map.of("outcome", "REVERSED", "reason", "x"))
                .statusCode(200)
                .body("reversedBy", equalTo(null));
        await().during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from enforcement_order where proposal_id in ('%s', '%s', '%s', '%s')"
                                        .formatted(withdrawn.id(), upheld.id(), refused.id(), contested.id()))
                        .equals(List.of("0")));
        for (var measure : List.of(withdrawn, upheld, refused, contested)) {
            var told = notices(measure, 2);
            assertEquals(told.get(0).path("noticeId"), told.get(1).path("takesBack"));
            assertTrue(told.get(1).path("statement").asText().contains("will not be carried out"));
            assertEquals(List.of(), RecordSchema.ADVANCE_NOTICE.faults(told.get(1)));
            assertEquals(List.of(false, true), measure.read().getList("notice.sent.takenBack"));
            assertEquals(
                    List.of("NOTICE_GIVEN", "NOTICE_TAKEN_BACK"),
                    Sql.query(
                            "select kind from timeline_entry where case_id = '%s' and kind like 'NOTICE%%' order by seq"
                                    .formatted(measure.caseId())));
        }
    }

    @Test
    void aRepeatedLookOrdersNothingTwice() {
        var measure = approved(fundsWithheld("5"));
        measure.awaitState("ORDERED");
        await().during(A_WHILE).atMost(PATIENCE).until(() -> measure.orders().size() == 1);
        as("approver")
                .get("/api/v1/cases/" + measure.caseId() + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'MEASURE_ORDERED' }.size()", equalTo(1))
                .body("items.find { it.kind == 'MEASURE_ORDERED' }.text", startsWith("E-"));
    }

    @Test
    void oneThatCannotBeMadeIsPutOffAndThoseBehindItGoOn() {
        var broken = fundsWithheld("6");
        var behind = fundsWithheld("7");
        Sql.query("alter table enforcement_order add constraint broken check (proposal_id <> '%s')"
                .formatted(broken.id()));
        try {
            approved(broken);
            approved(behind).awaitState("ORDERED");
            assertEquals("APPROVED", broken.read().getString("state"));
            assertTrue(broken.read().getInt("delay.tries") > 0);
            assertTrue(Instant.parse(broken.read().getString("delay.nextAt")).isAfter(Instant.now()));
            assertTrue(as("approver").get("/q/metrics").asString().contains("probity_case_orders_failed_total"));
        } finally {
            Sql.query("alter table enforcement_order drop constraint broken");
        }
        broken.awaitState("ORDERED");
        assertNull(broken.read().getString("delay"));
        assertEquals(1, broken.orders().size());
    }
}
