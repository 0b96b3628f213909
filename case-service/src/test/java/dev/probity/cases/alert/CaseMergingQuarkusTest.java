package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.alert.MergedCase.aCase;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Unpacked;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a case goes on in the one that it is merged into, and what of it stays. */
@QuarkusTest
@ComponentTest
class CaseMergingQuarkusTest {
    @Test
    void allOfACaseGoesOnInTheOtherOneAndBothSaySo() {
        var from = aCase();
        var into = aCase();
        var merged = from.mergedInto(into)
                .statusCode(200)
                .body("id", equalTo(into.id()))
                .body("state", equalTo("OPEN"))
                .body(
                        "alerts.id",
                        hasItems(from.alert().id().toString(), into.alert().id().toString()))
                .body("subjects.findAll { it.alerted }.subject.id", hasItems(from.subject(), into.subject()))
                .body("mergedFrom.ref", equalTo(List.of(from.ref())))
                .extract()
                .jsonPath();
        assertEquals(
                new HashSet<>(from.read().getList("subjects.subject.id", String.class)).size()
                        + 2, // theirs: who the alert is on, and the merchant
                merged.getList("subjects").size());
        as("investigator")
                .get(from.path(""))
                .then()
                .body("state", equalTo("CLOSED"))
                .body("mergedInto.ref", equalTo(into.ref()))
                .body("reason", equalTo("The same broker pays both"))
                .body("alerts", hasSize(0))
                .body("subjects.subject.id", hasItem(from.subject()))
                .body("subjects.outcome", everyItem(nullValue()))
                .body("subjects.find { it.alerted }.bill.lines", not(hasSize(0)))
                .body("notes.text", hasItem("Ours"))
                .body("transitions", hasSize(0))
                .body("actions", not(hasItem("MERGE")));
        from.timeline()
                .body("items[0].kind", equalTo("MERGED"))
                .body("items[0].to", equalTo(into.ref()))
                .body("items[0].text", equalTo("Merged into " + into.ref() + ": The same broker pays both"));
        into.timeline()
                .body("items.find { it.kind == 'TOOK_IN' }.from", equalTo(from.ref()))
                .body("items.find { it.kind == 'ALERT_JOINED' }.text", containsString("came with " + from.ref()));
        assertEquals(into.id(), read(from.alert()).getString("alert.case.id"));
    }

    @Test
    void evidenceGoesAlongByteByByteAndIsThereOnce() {
        var from = aCase();
        var into = aCase();
        var bytes = "what the merchant wrote".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        for (var file : List.of(from, into)) {
            as("investigator")
                    .contentType("multipart/form-data")
                    .multiPart("reason", "They sent it both times")
                    .multiPart("file", "both.txt", "in both".getBytes(StandardCharsets.UTF_8), "text/plain")
                    .post(file.path("/attachments"))
                    .then()
                    .statusCode(201);
        }
        var sha256 = as("investigator")
                .contentType("multipart/form-data")
                .multiPart("reason", "Came by post")
                .multiPart("file", "letter.txt", bytes, "text/plain")
                .post(from.path("/attachments"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("sha256");
        from.mergedInto(into).statusCode(200);
        var kept = as("investigator").get(into.path("/evidence?limit=100")).jsonPath();
        var hashes = kept.getList("items.sha256", String.class);
        assertEquals(hashes.size(), new HashSet<>(hashes).size(), hashes::toString);
        var letter = kept.getMap("items.find { it.sha256 == '%s' }".formatted(sha256));
        assertEquals("letter.txt", letter.get("title"));
        assertEquals(
                "E-3 of %s, added by The investigator on %s: Came by post"
                        .formatted(from.ref(), LocalDate.now(ZoneOffset.UTC)),
                letter.get("reason"));
        assertArrayEquals(
                bytes,
                as("investigator")
                        .get(into.path("/attachments/" + letter.get("ref")))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        into.timeline()
                .body("items.find { it.exhibit == '%s' }.sha256".formatted(letter.get("ref")), equalTo(sha256))
                .body("items.find { it.exhibit == '%s' }.kind".formatted(letter.get("ref")), equalTo("EVIDENCE_ADDED"));
        as("investigator").get(from.path("/evidence?limit=100")).then().body("items.sha256", hasItem(sha256));
    }

    @Test
    void eachCaseFileSaysWhereTheRestOfTheMatterIs() {
        var from = aCase();
        var into = aCase();
        from.mergedInto(into).statusCode(200);
        assertTrue(report(from).contains("It was merged into " + into.ref()), report(from));
        assertTrue(
                report(into).contains("Merged into it, each with a case file of its own: " + from.ref()), report(into));
    }

    private static String report(MergedCase file) {
        var zip = as("investigator")
                .get(file.path("/export"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Unpacked.text("report.pdf", Unpacked.files(zip).get("report.pdf"));
    }

    @Test
    void whatIsStillToBeDoneIsDoneThere() {
        var from = aCase();
        var into = aCase();
        for (var title : List.of("Ask the bank", "Hear them")) {
            from.does("/tasks", Map.of("title", title)).statusCode(201);
        }
        into.does("/tasks", Map.of("title", "Hear them")).statusCode(201);
        var before = into.read().getInt("taskCount");
        from.mergedInto(into).statusCode(200).body("taskCount", equalTo(before + 1));
        as("investigator")
                .get(into.path("/tasks"))
                .then()
                .body("items.findAll { it.title == 'Hear them' }", hasSize(1))
                .body("items.title", hasItem("Ask the bank"));
    }

    @Test
    void whatIsDoneThereIsStillToBeDoneForThisOne() {
        var from = aCase();
        var into = aCase();
        for (var file : List.of(from, into)) {
            file.does("/tasks", Map.of("title", "Check the tickets")).statusCode(201);
        }
        var ref = as("investigator")
                .get(into.path("/tasks"))
                .jsonPath()
                .getString("items.find { it.title == 'Check the tickets' }.ref");
        into.does("/tasks/" + ref + "/transition", Map.of("to", "DONE")).statusCode(200);
        from.mergedInto(into).statusCode(200);
        as("investigator")
                .get(into.path("/tasks"))
                .then()
                .body("items.findAll { it.title == 'Check the tickets' }.state", hasItems("DONE", "OPEN"));
    }

    @Test
    void nobodyGainsTimeAndAHoldGoesAlong() {
        var from = aCase();
        var into = aCase();
        var due = Instant.parse("2031-05-04T00:00:00Z");
        Sql.query("update case_file set due_at = '%s' where id = '%s'".formatted(due, from.id()));
        Sql.query("update case_file set due_at = '2032-01-01T00:00:00Z' where id = '%s'".formatted(into.id()));
        from.does("/hold", Map.of("reason", "A court asks")).statusCode(200);
        from.mergedInto(into)
                .statusCode(200)
                .body("clock.dueAt", equalTo(due.toString()))
                .body("heldAt", not(nullValue()));
    }

    /** By rule, of cases closed so long ago as none but these are. */
    private static boolean erased(MergedCase file) {
        Sql.as("probity_app", "app", "set probity.reader = 'probity'; select erase_cases(now() - interval '15 years')");
        return Sql.query("select erased_at is not null from case_file where id = '%s'".formatted(file.id()))
                .equals(List.of("t"));
    }

    private static void closedLongAgo(MergedCase file) {
        Sql.query("update case_file set closed_at = now() - interval '20 years' where id = '%s'".formatted(file.id()));
    }

    @Test
    void aPartOfAMatterIsDestroyedNoEarlierThanItsWhole() {
        var from = aCase();
        var into = aCase();
        from.mergedInto(into).statusCode(200);
        closedLongAgo(from);
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from log_entry where position is null and case_id = '%s'"
                                .formatted(from.id()))
                        .equals(List.of("0")));
        assertFalse(erased(from));
        into.does(
                        "/closure",
                        Map.of(
                                "outcomes",
                                List.of(
                                        Map.of("subject", from.subject(), "outcome", "FALSE_ALARM"),
                                        Map.of("subject", into.subject(), "outcome", "FALSE_ALARM")),
                                "reason",
                                "x"))
                .statusCode(200);
        assertFalse(erased(from));
        into.does("/hold", Map.of("reason", "A court asks")).statusCode(200);
        closedLongAgo(into);
        assertFalse(erased(from));
        Sql.query("update case_file set held_at = null where id = '%s'".formatted(into.id()));
        await().atMost(PATIENCE).until(() -> erased(from));
    }

    /** A part is held after it was merged: what it brought went on in the whole, and so did what came with another part. */
    @Test
    void aWholeIsNotDestroyedWhileOneOfItsPartsIsHeldNorIsAnotherPart() {
        var from = aCase();
        var other = aCase();
        var into = aCase();
        for (var part : List.of(from, other)) {
            part.mergedInto(into).statusCode(200);
        }
        into.does(
                        "/closure",
                        Map.of(
                                "outcomes",
                                List.of(from, other, into).stream()
                                        .map(one -> Map.of("subject", one.subject(), "outcome", "FALSE_ALARM"))
                                        .toList(),
                                "reason",
                                "x"))
                .statusCode(200);
        from.does("/hold", Map.of("reason", "A court asks")).statusCode(200);
        into.does("/erasure", Map.of("ground", "ERROR", "reason", "x"))
                .statusCode(409)
                .body("detail", containsString("a case that was merged with it is under legal hold"));
        List.of(from, other, into).forEach(CaseMergingQuarkusTest::closedLongAgo);
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from log_entry where position is null and case_id in ('%s', '%s', '%s')"
                                        .formatted(from.id(), other.id(), into.id()))
                        .equals(List.of("0")));
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from outbox where case_id = '%s' and sent_at is null and dead_at is null"
                                        .formatted(into.id()))
                        .equals(List.of("0")));
        assertFalse(erased(into));
        assertFalse(erased(other));
        assertFalse(erased(from));
        Sql.query("update case_file set held_at = null where id = '%s'".formatted(from.id()));
        await().atMost(PATIENCE).until(() -> erased(into));
    }

    @Test
    void aCaseInWhichOthersWereAskedForSomethingStaysWhereItIs() {
        var into = aCase();
        var measured = aCase();
        measured.does(
                        "/proposals",
                        Map.of("action", "SUSPEND_ACCESS", "target", measured.subject(), "reason", "x", "basis", "x"))
                .statusCode(201);
        measured.mergedInto(into).statusCode(409).body("detail", containsString("a measure was proposed in it"));
        var asked = aCase();
        asked.does("/consultations", Map.of("office", "HR", "message", "Is this usual?"))
                .statusCode(201);
        asked.mergedInto(into).statusCode(409).body("detail", containsString("an office is asked"));
        into.mergedInto(asked).statusCode(200);
        var escalated = aCase();
        escalated.does("/escalation", Map.of("reason", "Over my head")).statusCode(200);
        escalated.mergedInto(measured).statusCode(409).body("detail", containsString("waits for somebody else"));
        as("investigator").get(measured.path("")).then().body("state", equalTo("OPEN"));
    }

    @Test
    void aCaseIsMergedIntoAnOpenOneThatOneSeesAndNotIntoItself() {
        var from = aCase();
        var into = aCase();
        from.mergedInto(from).statusCode(409);
        from.does("/merger", Map.of("into", UUID.randomUUID().toString(), "reason", "x"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/into"));
        var others = aCase();
        as("investigator2").get("/api/v1/me").then().statusCode(200);
        into.does("/members", Map.of("person", "investigator2")).statusCode(201);
        as("investigator2")
                .body(Map.of("into", others.id(), "reason", "x"))
                .post(into.path("/merger"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/into"));
        as("investigator2")
                .body(Map.of("into", into.id(), "reason", "x"))
                .post(others.path("/merger"))
                .then()
                .statusCode(404);
        from.does(
                        "/closure",
                        Map.of(
                                "outcomes",
                                List.of(Map.of("subject", from.subject(), "outcome", "FALSE_ALARM")),
                                "reason",
                                "x"))
                .statusCode(200);
        from.mergedInto(into).statusCode(409).body("detail", startsWith("The case is closed"));
        into.mergedInto(from).statusCode(409).body("detail", containsString("is closed"));
    }

    @Test
    void aMergerIsDoneOnceAndTellsScoringNothingUntilTheOtherIsDecided() {
        var from = aCase();
        var into = aCase();
        var version = from.read().getInt("version");
        var body = new HashMap<String, Object>(Map.of("into", into.id(), "reason", "x"));
        as("investigator")
                .header("If-Match", "\"" + (version - 1) + "\"")
                .body(body)
                .post(from.path("/merger"))
                .then()
                .statusCode(412);
        var key = UUID.randomUUID().toString();
        for (var again : List.of("first", "again")) {
            as("investigator")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(from.path("/merger"))
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(into.id()));
            assertEquals(version + 1, from.read().getInt("version"), again);
        }
        var told = "select count(*) from outbox where route = 'KAFKA' and body like '%%%s%%'"
                .formatted(from.alert().id());
        assertEquals(List.of("0"), Sql.query(told));
        into.does(
                        "/closure",
                        Map.of(
                                "outcomes",
                                List.of(
                                        Map.of("subject", from.subject(), "outcome", "CONFIRMED"),
                                        Map.of("subject", into.subject(), "outcome", "CONFIRMED")),
                                "reason",
                                "They were heard"))
                .statusCode(200);
        assertEquals(List.of("1"), Sql.query(told));
        assertEquals("DECIDED", read(from.alert()).getString("alert.state"));
    }
}
