package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words are destroyed as retention asks, and the log holds as before. */
@QuarkusTest
@ComponentTest
class RetentionQuarkusTest {
    private static final String WORDS = "Asked the lead, canary-51c0";

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
