package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertWays;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The log holds as before once words were destroyed on request. */
@QuarkusTest
@ComponentTest
class ErasureProofQuarkusTest {
    private static void does(String user, String path, Map<String, Object> body) {
        as(user).body(body).post(path).then().statusCode(200);
    }

    private static JsonPath read(String path) {
        return as("investigator").get(path).then().statusCode(200).extract().jsonPath();
    }

    /** By its index in the log, of those that have one. */
    private static Map<Long, String> leaves(String file) {
        var record = read(file + "/record?limit=200");
        return record.getList("items.findAll { it.index != null }.index", Long.class).stream()
                .collect(Collectors.toMap(
                        index -> index,
                        index -> record.getString("items.find { it.index == %d }.leaf".formatted(index))));
    }

    @Test
    void everyEntryOfBeforeIsTheSameLeafAndStillProved() {
        var row = AlertWays.read(arrived(anAlertAboveTheLine().merchants(aMerchant())));
        var id = row.getString("alert.case.id");
        var file = "/api/v1/cases/" + id;
        var outcome = Map.of("subject", row.getString("alert.subject.id"), "outcome", "FALSE_ALARM");
        does("investigator", file + "/closure", Map.of("outcomes", List.of(outcome), "reason", "Heard"));
        does("investigator", file + "/erasure", Map.of("ground", "ERASURE_REQUEST", "reason", "They asked"));
        await().atMost(PATIENCE).until(() -> Sql.query("""
                                select (select count(*) from log_entry where case_id = '%1$s' and position is null)
                                     + (select count(*) from outbox where case_id = '%1$s' and sent_at is null and dead_at is null)""".formatted(id)).equals(List.of("0")));
        var before = leaves(file);
        assertTrue(before.size() > 3, before::toString);
        does("approver", file + "/erasure/confirmation", Map.of("ground", "ERASURE_REQUEST"));
        var after = leaves(file);
        before.forEach((index, leaf) -> {
            assertEquals(leaf, after.get(index));
            var proof = read("/api/v1/record/proofs/inclusion?index=" + index);
            var path = proof.getList("path", String.class).stream()
                    .map(step -> Hash.read(Base64.getDecoder().decode(step)))
                    .toList();
            var root = Hash.read(Base64.getDecoder().decode(proof.getString("rootHash")));
            assertTrue(MerkleProof.includes(Leaf.hash(leaf), index, proof.getLong("size"), path, root));
        });
    }
}
