package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What goes on the record, and what can be proved of it. */
@QuarkusTest
@ComponentTest
class RecordQuarkusTest {
    private static String aCase() {
        return "/api/v1/cases/"
                + read(arrived(anAlertAboveTheLine().merchants(aMerchant()))).getString("alert.case.id");
    }

    private static JsonPath record(String path) {
        return as("investigator")
                .get(path + "/record")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Its record once all of it but this look has a place. */
    private static JsonPath sealed(String path) {
        await().atMost(PATIENCE)
                .until(() -> record(path).getList("items.index").stream()
                                .filter(i -> i == null)
                                .count()
                        <= 1);
        return record(path);
    }

    private static Hash hash(String base64) {
        return Hash.read(Base64.getDecoder().decode(base64));
    }

    private static List<Hash> path(JsonPath proof) {
        return proof.getList("path", String.class).stream()
                .map(RecordQuarkusTest::hash)
                .toList();
    }

    @Test
    void everyChangeAndEveryReadOfACaseIsOnItsRecordWithWhoDidItAndWhy() {
        var file = aCase();
        as("investigator").get(file).then().statusCode(200);
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file + "/assignment")
                .then()
                .statusCode(200);
        as("investigator").get(file + "/timeline").then().statusCode(200);
        as("investigator").get(file + "/story").then().statusCode(200);
        var record = record(file);
        assertEquals(
                List.of("READ_RECORD", "READ_STORY", "READ_TIMELINE", "ASSIGNED", "READ", "READ_ALERT"),
                record.getList("items.act").subList(0, 6));
        assertEquals("OPENED", record.getList("items.act").getLast());
        assertEquals("investigator", record.getString("items[5].actor.id"));
        assertEquals("probity", record.getList("items.actor.id").getLast());
        assertEquals(
                List.of("MEMBER", "MEMBER", "MEMBER", "MEMBER", "TRIAGE", "TRIAGE"),
                record.getList("items.ground").subList(0, 6));
        assertEquals("RULE", record.getList("items.ground").getLast());
        assertEquals("Given to The investigator", record.getString("items[3].text"));
        assertEquals(2, record.getInt("items[3].version"));
        assertEquals(
                List.of("ASSIGNED", "OPENED"), record(file + "").getList("items.findAll { it.version != null }.act"));
        as("investigator")
                .get(file + "/record?what=CHANGES&limit=1")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("ASSIGNED")))
                .body("nextCursor", notNullValue());
    }

    @Test
    void anAuditorsSearchOfTheRecordIsOnItWithTheCaseThatWasAskedFor() {
        var file = aCase();
        var id = file.substring(file.length() - 36);
        as("auditor")
                .get("/api/v1/record?actor=investigator&what=READS&case=" + id)
                .then()
                .statusCode(200)
                .body("items.actor.id", everyItem(equalTo("investigator")));
        var entry = record(file).getMap("items.find { it.act == 'SEARCHED_RECORD' }");
        assertEquals("Searched the record: by investigator, READS", entry.get("text"));
        assertEquals("ROLE", entry.get("ground"));
    }

    @Test
    void anAuditorFindsEntriesByWordsOfWhatWasWrittenTogetherWithAllElseThatIsAskedFor() {
        var file = aCase();
        var word = "quagga" + file.substring(file.length() - 12).replace("-", "");
        for (var text : List.of("Two " + word + " invoices", "A third " + word)) {
            as("investigator")
                    .body(Map.of("text", text))
                    .post(file + "/notes")
                    .then()
                    .statusCode(201);
        }
        as("auditor")
                .get("/api/v1/record?q=invoice " + word)
                .then()
                .statusCode(200)
                .body("items.text", equalTo(List.of("Two " + word + " invoices")));
        var page = as("auditor").get("/api/v1/record?limit=1&q=" + word).then().extract();
        assertEquals(List.of("A third " + word), page.jsonPath().getList("items.text"));
        as("auditor")
                .queryParam("cursor", page.jsonPath().getString("nextCursor"))
                .get("/api/v1/record?limit=1&q=" + word)
                .then()
                .body("items.text", equalTo(List.of("Two " + word + " invoices")))
                .body("nextCursor", equalTo(null));
        for (var other : List.of(
                "actor=approver",
                "what=READS",
                "act=MOVED",
                "ground=RULE",
                "from=2999-01-01T00:00:00Z",
                "to=2001-01-01T00:00:00Z",
                "case=" + java.util.UUID.randomUUID())) {
            as("auditor")
                    .get("/api/v1/record?q=" + word + "&" + other)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        as("auditor")
                .get("/api/v1/record?actor=investigator&act=NOTED&ground=TRIAGE&ground=MEMBER&what=CHANGES&case="
                        + file.substring(file.length() - 36) + "&q=" + word)
                .then()
                .body("items", hasSize(2));
        assertFalse(
                Sql.query("select content from log_entry where act = 'SEARCHED_RECORD'").stream()
                        .anyMatch(content -> content.contains(word)),
                "what was looked for is written nowhere");
    }

    @Test
    void aSearchForACaseThatIsNoneOrBehindTheWallIsOnItWithoutOne() {
        var before = Sql.query(SEARCHES);
        var nothing = java.util.UUID.randomUUID();
        as("auditor").get("/api/v1/record?act=READ&case=" + nothing).then().body("items", hasSize(0));
        var after = Sql.query(SEARCHES);
        assertEquals(before.size() + 1, after.size());
        assertFalse(after.getFirst().contains(nothing.toString()));
    }

    private static final String SEARCHES =
            "select content from log_entry where act = 'SEARCHED_RECORD' and case_id is null order by arrival desc";

    @Test
    void measuresThatAreReadAreOnTheRecord() {
        var file = aCase();
        var id = file.substring(file.length() - 36);
        as("investigator").get("/api/v1/proposals?case=" + id).then().statusCode(200);
        assertTrue(record(file).getList("items.act").contains("READ_MEASURES"));
        as("approver")
                .get("/api/v1/proposals?case=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertFalse(record(file).getList("items.actor.id").contains("approver"), "it isn't there for them");
    }

    @Test
    void entriesOfACaseAreNumberedWithoutAGapAndEachIsProvedToBeInTheLog() {
        var file = aCase();
        for (var i = 0; i < 5; i++) {
            as("investigator").get(file).then().statusCode(200);
        }
        var record = sealed(file);
        var numbers = record.getList("items.findAll { it.number != null }.number", Long.class);
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers.reversed());
        for (var index : record.getList("items.findAll { it.index != null }.index", Long.class)) {
            var leaf = record.getString("items.find { it.index == %d }.leaf".formatted(index));
            var proof = as("investigator")
                    .get("/api/v1/record/proofs/inclusion?index=" + index)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(Leaf.hash(leaf).base64(), proof.getString("leafHash"));
            assertTrue(MerkleProof.includes(
                    Leaf.hash(leaf), index, proof.getLong("size"), path(proof), hash(proof.getString("rootHash"))));
        }
    }

    @Test
    void theLogIsProvedToHaveOnlyGrownFromEveryCheckpointOn() {
        var before = as("auditor").get("/api/v1/record/checkpoint").jsonPath();
        var file = aCase();
        sealed(file);
        var after = as("auditor").get("/api/v1/record/checkpoint").jsonPath();
        assertTrue(after.getLong("size") > before.getLong("size"));
        var from = Math.max(1, before.getLong("size"));
        var proof = as("auditor")
                .get("/api/v1/record/proofs/consistency?from=%d&to=%d".formatted(from, after.getLong("size")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(after.getString("rootHash"), proof.getString("toRootHash"));
        assertTrue(MerkleProof.extend(
                from,
                hash(proof.getString("fromRootHash")),
                after.getLong("size"),
                hash(after.getString("rootHash")),
                path(proof)));
    }

    @Test
    void aCheckpointIsANoteThatTheKeySigned() throws Exception {
        sealed(aCase());
        var json = as("auditor").get("/api/v1/record/checkpoint").jsonPath();
        var note = as("auditor")
                .accept("text/plain")
                .get("/api/v1/record/checkpoint")
                .asString();
        assertTrue(note.startsWith("probity/record\n"), note);
        assertTrue(json.getString("note").startsWith("probity/record\n" + json.getLong("size") + "\n"));
        var key = as("auditor").get("/api/v1/record/key").jsonPath().getString("key");
        assertTrue(SignedNote.isSigned(note, key));
    }

    @Test
    void whatIsAskedOfTheLogBeyondItsEndIsRefused() {
        sealed(aCase());
        for (var query : List.of(
                "inclusion?index=-1",
                "inclusion?index=99999999",
                "inclusion?index=0&size=99999999",
                "consistency?from=0",
                "consistency?from=2&to=1",
                "inclusion?index=x")) {
            as("auditor").get("/api/v1/record/proofs/" + query).then().statusCode(400);
        }
    }

    @Test
    void anAuditorSearchesTheRecordOfAllCases() {
        var file = aCase();
        as("investigator2").get(file).then().statusCode(200);
        var id = file.substring(file.lastIndexOf('/') + 1);
        as("auditor")
                .get("/api/v1/record?actor=investigator2&act=READ&ground=TRIAGE&what=READS&case=" + id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].caseId", equalTo(id))
                .body("items[0].text", equalTo("Read the case"));
        as("auditor")
                .get("/api/v1/record?actor=investigator2&to=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as("auditor")
                .get("/api/v1/record?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void theServicesOwnRoleCannotRewriteTheRecord() {
        var file = aCase();
        sealed(file);
        var id = file.substring(file.lastIndexOf('/') + 1);
        for (var sql : List.of(
                "update log_entry set actor = 'nobody' where case_id = '%s'",
                "update log_entry set content = null, salt = null where case_id = '%s'",
                "delete from log_entry where case_id = '%s'",
                "update log_node set hash = ''",
                "delete from log_node",
                "update log_checkpoint set size = 1",
                "delete from log_checkpoint",
                "alter table log_entry disable trigger all",
                "set probity.reader = 'probity'; update log_entry set leaf = '' where case_id = '%s'",
                "set probity.reader = 'probity'; update log_entry set position = position + 1000 where case_id = '%s'",
                "set probity.reader = 'other'; insert into log_entry (at, actor, act, ground) values (now(), 'another', 'READ', 'ROLE')")) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> Sql.as("probity_app", "app", sql.formatted(id)), sql);
            assertTrue(refused.getMessage().startsWith("42501"), sql + refused.getMessage());
        }
        var owners = assertThrows(
                IllegalStateException.class,
                () -> Sql.query("update log_entry set actor = 'nobody' where case_id = '%s'".formatted(id)));
        assertTrue(owners.getMessage().startsWith("42501"), owners.getMessage());
    }
}
