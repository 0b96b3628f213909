package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Words are destroyed as retention asks, and the log holds as before. */
@QuarkusTest
@ComponentTest
class RetentionQuarkusTest {
    private static final String WORDS = "Asked the lead, canary-51c0";

    /** For 400 days, with whoever carries measures out (ADR 0039). */
    private static final List<String> LEFT_ON_TOPICS =
            List.of("probity.enforcement.orders", "probity.enforcement.receipts");

    private record Closed(String id) {
        String path(String what) {
            return "/api/v1/cases/" + id + what;
        }

        long words() {
            return Long.parseLong(Sql.query(
                            "select (select count(*) from log_entry where case_id = '%1$s' and content like '%%canary-51c0%%')"
                                            .formatted(id)
                                    + " + (select count(*) from timeline_entry where case_id = '%s' and text like '%%canary-51c0%%')"
                                            .formatted(id))
                    .getFirst());
        }
    }

    private static Closed aClosedCase() {
        var row = read(arrived(anAlertAboveTheLine().merchants(aMerchant())));
        var file = new Closed(row.getString("alert.case.id"));
        as("investigator")
                .body(Map.of("text", WORDS))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        var outcome = Map.of("subject", row.getString("alert.subject.id"), "outcome", "FALSE_ALARM");
        as("investigator")
                .body(Map.of("outcomes", List.of(outcome), "reason", WORDS))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        return file;
    }

    /** As the service does it by rule, of cases closed until a moment ago, once all their entries have a place. */
    private static void erase(Closed file) {
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from log_entry where position is null and case_id = '%s'"
                                .formatted(file.id()))
                        .equals(List.of("0")));
        for (var round = 0; round < 10; round++) {
            Sql.as("probity_app", "app", "set probity.reader = 'probity'; select erase_cases(now())");
        }
    }

    @Test
    void ofAnErasedCaseNoWordIsLeftAndEveryEntryIsStillProved() {
        var file = aClosedCase();
        assertTrue(file.words() > 1);
        erase(file);
        assertEquals(0, file.words());
        var record = as("investigator")
                .get(file.path("/record"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("ERASED", record.getString("items.find { it.version != null }.act"));
        for (var index : record.getList("items.findAll { it.text == null }.index", Long.class)) {
            var leaf = record.getString("items.find { it.index == %d }.leaf".formatted(index));
            var proof = as("investigator")
                    .get("/api/v1/record/proofs/inclusion?index=" + index)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var path = proof.getList("path", String.class).stream()
                    .map(step -> Hash.read(Base64.getDecoder().decode(step)))
                    .toList();
            var root = Hash.read(Base64.getDecoder().decode(proof.getString("rootHash")));
            assertTrue(MerkleProof.includes(Leaf.hash(leaf), index, proof.getLong("size"), path, root));
        }
        as("investigator").get(file.path("/export")).then().statusCode(200);
        as("investigator").get(file.path("")).then().statusCode(200);
    }

    /** Columns of all tables in which the word still stands, as text, as bytes or as one that is searched for, but for letters of no case, which go by their own time. */
    private static List<String> columnsWith(String word) {
        return Sql.query("""
                        select table_name || ' ' || column_name || ' ' || data_type from information_schema.columns
                        where table_schema = 'public'
                          and data_type in ('text', 'character varying', 'ARRAY', 'json', 'jsonb', 'bytea', 'tsvector')
                          and table_name in (select tablename from pg_tables where schemaname = 'public')""").stream()
                .map(column -> column.split(" ", 3))
                .filter(column -> {
                    var holds = column[2].equals("bytea")
                            ? "position(convert_to('%s', 'UTF8') in %s) > 0".formatted(word, column[1])
                            : "cast(%s as text) like '%%%s%%'".formatted(column[1], word);
                    var where = column[0].equals("outbox") ? " and case_id is not null" : "";
                    return !Sql.query("select count(*) from %s where %s%s".formatted(column[0], holds, where))
                            .equals(List.of("0"));
                })
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    private static List<String> topicsWith(String word) {
        return Topics.names().stream()
                .filter(topic -> !Topics.read(
                                topic, r -> r.value() != null && r.value().contains(word))
                        .isEmpty())
                .sorted()
                .toList();
    }

    /** Of letters alone: what is searched for keeps it in one piece. */
    private static String aWord() {
        return "canary"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                        .collect(Collectors.joining());
    }

    private static void attach(Closed file, String word) {
        given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("reason", word)
                .multiPart("file", word + ".txt", ("They wrote: " + word + ".").getBytes(StandardCharsets.UTF_8))
                .post(file.path("/attachments"))
                .then()
                .statusCode(201);
    }

    private static void decide(String user, String path, String word, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("reason", word);
        as(user).body(body).post(path).then().statusCode(in(200, 201));
    }

    private static void contest(Closed file, String measure, String word) {
        Sql.query("insert into case_member values ('%s', 'approver4', now()) on conflict do nothing"
                .formatted(file.id()));
        as("approver4")
                .body(Map.of(
                        "appellant",
                        word,
                        "grounds",
                        word,
                        "receivedAt",
                        Instant.now().toString()))
                .post("/api/v1/proposals/" + measure + "/appeal")
                .then()
                .statusCode(200);
    }

    private static Matcher<Integer> in(Integer... statuses) {
        return oneOf(statuses);
    }

    @Test
    void ofAnErasedCaseNoWordIsLeftAnywhere() {
        var word = aWord();
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(alert);
        var file = new Closed(row.getString("alert.case.id"));
        var staff = row.getString("alert.subject.id");
        as("investigator")
                .body(Map.of("text", word))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        attach(file, word);
        as("investigator")
                .body(Map.of("title", word))
                .post(file.path("/tasks"))
                .then()
                .statusCode(201);
        as("investigator")
                .body(Map.of("office", "HR", "message", word))
                .post(file.path("/consultations"))
                .then()
                .statusCode(201);
        var asked = Sql.query("select id from consultation where case_id = '%s'".formatted(file.id()))
                .getFirst();
        as("hr").body(Map.of("text", word))
                .post("/api/v1/consultations/" + asked + "/answers")
                .then()
                .statusCode(201);
        var wish = as("investigator")
                .body(Map.of("case", file.id(), "purpose", word))
                .post("/api/v1/subjects/" + staff + "/unmaskings")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide("privacy-officer", "/api/v1/unmaskings/" + wish + "/refusal", word, Map.of());
        var measure = as("investigator")
                .body(Map.of("action", "SUSPEND_ACCESS", "target", staff, "reason", word, "basis", word))
                .post(file.path("/proposals"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide("approver", "/api/v1/proposals/" + measure + "/approval", word, Map.of());
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select state from proposal where id = '%s'".formatted(measure))
                        .equals(List.of("ORDERED")));
        for (var ruler : List.of("approver2", "approver3")) {
            contest(file, measure, word);
            decide(ruler, "/api/v1/proposals/" + measure + "/ruling", word, Map.of("outcome", "UPHELD"));
        }
        var order = Sql.query("select id from enforcement_order where proposal_id = '%s'".formatted(measure))
                .getFirst();
        Topics.send("probity.enforcement.receipts", alert.subject(), """
                {"receiptId":"%s","orderId":"%s","result":"FAILED","at":"2026-11-28T10:00:00Z","detail":"%s"}""".formatted(UUID.randomUUID(), order, word));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from receipt where order_id = '%s'".formatted(order))
                        .equals(List.of("1")));
        decide("auditor", "/api/v1/break-glass", word, Map.of("case", file.id()));
        decide("investigator", file.path("/recusals"), word, Map.of("person", "investigator2"));
        var outcome = Map.of("subject", staff, "outcome", "FALSE_ALARM");
        decide("investigator", file.path("/closure"), word, Map.of("outcomes", List.of(outcome)));
        var before = columnsWith(word);
        assertTrue(before.size() > 15, before::toString);
        assertTrue(
                before.containsAll(List.of("exhibit_piece.bytes", "exhibit.title", "case_words.words")),
                before::toString);
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from outbox where case_id = '%s' and sent_at is null and dead_at is null"
                                        .formatted(file.id()))
                        .equals(List.of("0")));
        erase(file);
        assertEquals(List.of(), columnsWith(word));
        await().atMost(PATIENCE)
                .until(() -> Topics.read("probity.dispositions", r -> r.value().contains(file.id()))
                                .size()
                        == 1);
        assertEquals(LEFT_ON_TOPICS, topicsWith(word));
        Topics.send("probity.enforcement.receipts", alert.subject(), """
                {"receiptId":"%s","orderId":"%s","result":"CARRIED_OUT","at":"2026-11-28T11:00:00Z","detail":"%s"}""".formatted(UUID.randomUUID(), order, word));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select result from proposal where id = '%s'".formatted(measure))
                        .equals(List.of("CARRIED_OUT")));
        assertEquals(List.of(), columnsWith(word), "what the platform says afterwards");
        as("investigator").get("/api/v1/proposals/" + measure).then().statusCode(200);
        as("investigator")
                .body(Map.of("text", "x"))
                .post(file.path("/notes"))
                .then()
                .statusCode(409);
        as("investigator")
                .body(Map.of("office", "HR", "message", "x"))
                .post(file.path("/consultations"))
                .then()
                .statusCode(409);
    }

    /** Its notice runs on: the order is still to go out, with its reasons. */
    @Test
    void whatStandsAfterAnAppealIsOrderedBeforeItsWordsAreDestroyed() {
        var row = read(arrived(anAlertAboveTheLine().merchants(aMerchant())));
        var file = new Closed(row.getString("alert.case.id"));
        var measure = as("investigator")
                .body(Map.of(
                        "action",
                        "TERMINATE_ACCOUNT",
                        "target",
                        row.getString("alert.merchants.first[0].id"),
                        "reason",
                        WORDS,
                        "basis",
                        "Seller terms, section 4",
                        "facts",
                        WORDS))
                .post(file.path("/proposals"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide("approver", "/api/v1/proposals/" + measure + "/approval", WORDS, Map.of());
        for (var ruler : List.of("approver2", "approver3")) {
            contest(file, measure, WORDS);
            decide(ruler, "/api/v1/proposals/" + measure + "/ruling", WORDS, Map.of("outcome", "UPHELD"));
        }
        var outcome = Map.of("subject", row.getString("alert.subject.id"), "outcome", "FALSE_ALARM");
        decide("investigator", file.path("/closure"), WORDS, Map.of("outcomes", List.of(outcome)));
        var before = file.words();
        assertTrue(before > 0);
        erase(file);
        assertEquals(before, file.words());
        Sql.query("update proposal set send_at = now() where id = '%s'".formatted(measure));
        await().atMost(PATIENCE).untilAsserted(() -> {
            erase(file);
            assertEquals(0, file.words());
        });
        var ref = as("investigator")
                .get("/api/v1/proposals/" + measure)
                .jsonPath()
                .getString("ref");
        var orders = Topics.read(
                "probity.enforcement.orders", record -> record.value().contains('"' + ref + '"'));
        assertEquals(1, orders.size());
        assertFalse(orders.getFirst().value().contains("Erased"), orders.getFirst()::value);
    }

    @Test
    void aCaseUnderLegalHoldKeepsItsWordsUntilItIsReleased() {
        var file = aClosedCase();
        var before = file.words();
        as("investigator")
                .body(Map.of("reason", "A court asked"))
                .post(file.path("/hold"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("reason", "Again"))
                .post(file.path("/hold"))
                .then()
                .statusCode(409);
        erase(file);
        assertEquals(before, file.words());
        as("approver").get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", "approver"))
                .post(file.path("/members"))
                .then()
                .statusCode(201);
        as("approver")
                .body(Map.of("reason", "It is over"))
                .post(file.path("/release"))
                .then()
                .statusCode(200);
        as("approver")
                .body(Map.of("reason", "Again"))
                .post(file.path("/release"))
                .then()
                .statusCode(409);
        erase(file);
        assertEquals(0, file.words());
    }

    @Test
    void nobodyButTheServiceByRuleDestroysWords() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Sql.as("probity_app", "app", "set probity.reader = 'investigator'; select erase_cases(now())"));
        assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
    }
}
