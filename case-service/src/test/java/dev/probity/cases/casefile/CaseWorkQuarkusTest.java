package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class CaseWorkQuarkusTest {
    private record OpenCase(AlertFixtures alert, String id, String subjectId) {
        String path(String what) {
            return "/api/v1/cases/" + id + what;
        }
    }

    private static OpenCase anOpenCase() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(alert);
        return new OpenCase(alert, row.getString("alert.case.id"), row.getString("alert.subject.id"));
    }

    private static Map<String, Object> closure(OpenCase file, String outcome) {
        return Map.of(
                "outcomes",
                List.of(Map.of("subject", file.subjectId(), "outcome", outcome)),
                "reason",
                "They were heard");
    }

    @Test
    void aCaseShowsItsSubjectsBillsAndWhatMayBeDone() {
        var file = anOpenCase();
        as("investigator")
                .get(file.path(""))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("subjects", hasSize(2))
                .body("subjects[0].subject.kind", equalTo("STAFF"))
                .body("subjects[0].bill.lines[0].family", equalTo("purpose"))
                .body("explanations.tested", equalTo(false))
                .body("actions", equalTo(List.of("ASSIGN", "TRANSITION", "NOTE", "CLOSE")))
                .body("transitions", equalTo(List.of("INVESTIGATING")));
        as("auditor").get(file.path("")).then().statusCode(200).body("actions", hasSize(0));
    }

    @Test
    void everyAcceptedChangeIsOneLineOfTheRecord() {
        var file = anOpenCase();
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("to", "INVESTIGATING"))
                .post(file.path("/transition"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("text", "Asked the lead."))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        as("investigator")
                .body(Map.of("to", "INVESTIGATING"))
                .post(file.path("/transition"))
                .then()
                .statusCode(409);
        as("investigator")
                .body(closure(file, "CONFIRMED"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("text", "One more thing"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409);

        var record = as("approver")
                .get(file.path("/timeline"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("CLOSED", "NOTED", "MOVED", "ASSIGNED", "OPENED"), record.getList("items.kind"));
        assertEquals(List.of(5, 4, 3, 2, 1), record.getList("items.seq"));
        assertEquals("investigator", record.getString("items[3].to"));
        assertEquals("INVESTIGATING", record.getString("items[0].from"));
        var name = as("approver").get(file.path("")).jsonPath().getString("subjects[0].subject.label");
        assertEquals("Closed: " + name + " confirmed — They were heard", record.getString("items[0].text"));
        assertEquals("Probity", record.getString("items[4].actor.name"));
        assertEquals(5, as("approver").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void whoOpensASubjectReadsWhatWasFoundOfThem() {
        var file = anOpenCase();
        as("investigator").body(closure(file, "CONFIRMED")).post(file.path("/closure"));
        as("detection-engineer")
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(200)
                .body("judgements", hasSize(1))
                .body("judgements[0].outcome", equalTo("CONFIRMED"))
                .body("judgements[0].case.id", equalTo(file.id()));
    }

    @Test
    void theRecordComesInPages() {
        var file = anOpenCase();
        for (var i = 0; i < 4; i++) {
            as("investigator")
                    .body(Map.of("text", "note " + i))
                    .post(file.path("/notes"))
                    .then()
                    .statusCode(201);
        }
        var first = as("investigator").get(file.path("/timeline?limit=3")).jsonPath();
        var second = as("investigator")
                .get(file.path("/timeline?limit=3&cursor=" + first.getString("nextCursor")))
                .jsonPath();
        assertEquals(List.of(5, 4, 3), first.getList("items.seq"));
        assertEquals(List.of(2, 1), second.getList("items.seq"));
        assertEquals(null, second.getString("nextCursor"));
    }

    @Test
    void theServicesOwnRoleCannotRewriteTheRecord() {
        var file = anOpenCase();
        for (var sql : List.of(
                "update timeline_entry set text = 'nothing happened' where case_id = '%s'",
                "delete from timeline_entry where case_id = '%s'",
                "alter table timeline_entry disable trigger all",
                "delete from case_file where id = '%s'")) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> Sql.as("probity_app", "app", sql.formatted(file.id())));
            assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        }
    }

    @Test
    void closingTellsScoringOfEachSubjectWithItsAlerts() {
        var file = anOpenCase();
        var second = arrived(anAlertOn(file.alert().subject()));
        var merchantId = as("investigator").get(file.path("")).jsonPath().getString("subjects[1].subject.id");
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("subject", file.subjectId(), "outcome", "CONFIRMED"),
                                Map.of("subject", merchantId, "outcome", "INSUFFICIENT")),
                        "reason",
                        "They were heard"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("clock", equalTo(null))
                .body("actions", hasSize(0));
        await().atMost(PATIENCE)
                .until(() -> Topics.read("probity.dispositions", r -> r.value().contains(file.id()))
                                .size()
                        == 2);
        var told = Topics.read(
                "probity.dispositions", r -> r.key().equals(file.alert().subject()));
        var disposition = JsonPath.from(told.getFirst().value());
        assertEquals("CONFIRMED", disposition.getString("outcome"));
        assertEquals(
                List.of(file.alert().id().toString(), second.id().toString()).stream()
                        .sorted()
                        .toList(),
                disposition.getList("alertIds", String.class).stream().sorted().toList());
        assertEquals("DECIDED", read(second).getString("alert.state"));
        assertEquals("CONFIRMED", read(second).getString("alert.outcome"));
    }

    @Test
    void newEvidenceAfterTheDecisionOpensANewCase() {
        var file = anOpenCase();
        as("investigator")
                .body(closure(file, "FALSE_ALARM"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        var again = arrived(anAlertOn(file.alert().subject()));
        assertNotEquals(file.id(), read(again).getString("alert.case.id"));
        as("investigator")
                .get("/api/v1/subjects/" + file.subjectId())
                .then()
                .statusCode(200)
                .body("cases", hasSize(2));
    }

    @Test
    void everyAlertedSubjectNeedsAnOutcome() {
        var file = anOpenCase();
        var merchantId = as("investigator").get(file.path("")).jsonPath().getString("subjects[1].subject.id");
        as("investigator")
                .body(Map.of("outcomes", List.of(Map.of("subject", merchantId, "outcome", "CONFIRMED")), "reason", "x"))
                .post(file.path("/closure"))
                .then()
                .statusCode(409);
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("subject", file.subjectId(), "outcome", "CONFIRMED"),
                                Map.of("subject", file.subjectId(), "outcome", "FALSE_ALARM")),
                        "reason",
                        "x"))
                .post(file.path("/closure"))
                .then()
                .statusCode(400);
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var file = anOpenCase();
        as("investigator")
                .body(Map.of("text", "first"))
                .header("If-Match", "\"1\"")
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        as("investigator2")
                .body(Map.of("text", "second"))
                .header("If-Match", "\"1\"")
                .post(file.path("/notes"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("https://probity.dev/problems/stale"));
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void ofManyWhoEditTheSameVersionAtOnceOneWins() throws Exception {
        var file = anOpenCase();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var statuses = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> as("investigator")
                            .body(Map.of("text", "edit " + i))
                            .header("If-Match", "\"1\"")
                            .post(file.path("/notes"))
                            .statusCode()))
                    .toList();
            var won = 0;
            for (var status : statuses) {
                var code = status.get();
                assertTrue(code == 201 || code == 412, "status " + code);
                won += code == 201 ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void peopleAndNewRevisionsOfAlertsDoNotWaitForEachOtherInARing() throws Exception {
        var file = anOpenCase();
        var alerts = new ArrayList<>(List.of(file.alert()));
        for (var i = 0; i < 3; i++) {
            alerts.add(arrived(anAlertOn(file.alert().subject())));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Future<Integer>>();
            for (var round = 2; round <= 12; round++) {
                for (var alert : alerts) {
                    alert.line("hours", 0.1 * round, null).revision(round);
                    Topics.send("probity.alerts", alert.subject(), alert.json());
                    var to = round % 2 == 0 ? "investigator" : "investigator2";
                    statuses.add(pool.submit(() -> as("investigator")
                            .body(Map.of("assignee", to))
                            .post("/api/v1/alerts/" + alert.id() + "/assignment")
                            .statusCode()));
                    statuses.add(pool.submit(() -> as("investigator")
                            .body(Map.of("text", "meanwhile"))
                            .post(file.path("/notes"))
                            .statusCode()));
                }
            }
            for (var status : statuses) {
                assertTrue(List.of(200, 201, 409).contains(status.get()), "status " + status.get());
            }
        }
        for (var alert : alerts) {
            await().atMost(PATIENCE)
                    .until(() -> Sql.query("select revision from alert where id = '" + alert.id() + "'")
                            .equals(List.of("12")));
        }
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndChangesOnce() {
        var file = anOpenCase();
        var key = UUID.randomUUID().toString();
        var body = Map.of("text", "once");
        var first = as("investigator").header("Idempotency-Key", key).body(body).post(file.path("/notes"));
        var again = as("investigator").header("Idempotency-Key", key).body(body).post(file.path("/notes"));
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
        as("investigator")
                .header("Idempotency-Key", key)
                .body(Map.of("text", "something else"))
                .post(file.path("/notes"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://probity.dev/problems/idempotency-key-reused"));
        as("investigator2")
                .header("Idempotency-Key", key)
                .body(body)
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyAtTheSameTimeChangesOnce() throws Exception {
        var file = anOpenCase();
        var key = UUID.randomUUID().toString();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> as("investigator")
                            .header("Idempotency-Key", key)
                            .body(Map.of("text", "once"))
                            .post(file.path("/notes"))
                            .statusCode()))
                    .toList();
            for (var answer : answers) {
                assertEquals(201, answer.get());
            }
        }
        assertEquals(2, as("investigator").get(file.path("")).jsonPath().getInt("version"));
    }

    @Test
    void casesAreFoundByNumberTitleAndPseudonym() {
        var file = anOpenCase();
        var view = as("investigator").get(file.path("")).jsonPath();
        for (var q : List.of(
                view.getString("ref"),
                view.getString("ref").substring(2),
                view.getString("subjects[0].subject.label"))) {
            assertTrue(
                    as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/cases")
                            .jsonPath()
                            .getList("items.id")
                            .contains(file.id()),
                    q);
            assertTrue(
                    as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/search")
                            .jsonPath()
                            .getList("items.id")
                            .contains(file.id()),
                    q);
        }
    }

    @Test
    void aCaseIsFoundByTheBeginningOfItsReference() {
        var file = anOpenCase();
        var ref = as("investigator").get(file.path("")).jsonPath().getString("ref");
        var start = ref.substring(0, ref.length() - 1);
        for (var q : List.of(start, start.toLowerCase(Locale.ROOT), start.substring(2))) {
            var found = as("investigator")
                    .queryParam("q", q)
                    .get("/api/v1/cases?limit=200")
                    .jsonPath()
                    .getList("items.ref", String.class);
            assertTrue(found.contains(ref), q + " found " + found);
            assertTrue(
                    as("investigator")
                            .queryParam("q", q)
                            .get("/api/v1/search")
                            .jsonPath()
                            .getList("items.label", String.class)
                            .stream()
                            .anyMatch(label -> label.startsWith(start)),
                    q);
        }
        var whole = as("investigator")
                .queryParam("q", ref)
                .get("/api/v1/cases")
                .jsonPath()
                .getList("items.ref");
        assertEquals(List.of(ref), whole);
    }

    @Test
    void casesComeInPagesInEveryOrder() {
        for (var i = 0; i < 4; i++) {
            anOpenCase();
        }
        for (var order : CaseOrder.values()) {
            var whole = as("investigator")
                    .get("/api/v1/cases?limit=200&order=" + order)
                    .jsonPath()
                    .getList("items.id", String.class);
            var paged = new java.util.ArrayList<String>();
            String cursor = "";
            while (cursor != null && paged.size() < whole.size()) {
                var page = as("investigator")
                        .get("/api/v1/cases?limit=3&order=" + order + "&cursor=" + cursor)
                        .jsonPath();
                paged.addAll(page.getList("items.id", String.class));
                cursor = page.getString("nextCursor");
            }
            assertEquals(whole, paged, "order " + order);
        }
    }
}
