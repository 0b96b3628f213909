package dev.probity.cases.http;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.LogLines;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What failed is told by kind and place: a database's words quote rows. */
@QuarkusTest
@ComponentTest
class LoggedFailureQuarkusTest {
    private static final String SECRET = "S-whose-name-nobody-may-read";

    @Test
    void noLineOfAnUnexpectedFailureHoldsWhatTheDatabaseQuoted() {
        var caseId = read(arrived(anAlertAboveTheLine())).getString("alert.case.id");
        Sql.query("""
                create function fails() returns trigger language plpgsql as
                $$ begin raise exception 'Key (ref)=(staff:%s) already exists' using errcode = '23505'; end $$""".formatted(SECRET));
        Sql.query(
                "create trigger fails before insert on timeline_entry for each row when (new.text = '%s') execute function fails()"
                        .formatted(SECRET));
        try (var log = LogLines.listen()) {
            as("investigator")
                    .body(Map.of("text", SECRET))
                    .post("/api/v1/cases/" + caseId + "/notes")
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("https://probity.dev/problems/internal"));
            assertTrue(
                    log.lines().stream()
                            .anyMatch(line -> line.matches(".* request failed cause=\\w+ sqlState=23505 at=.*")),
                    log.lines().toString());
            assertEquals(
                    List.of(),
                    log.lines().stream().filter(line -> line.contains(SECRET)).toList());
        } finally {
            Sql.query("drop trigger fails on timeline_entry");
            Sql.query("drop function fails");
        }
    }

    @Test
    void noLineHoldsWhatWasUnreadableOnTheLiveChannel() {
        try (var log = LogLines.listen()) {
            Sql.query("select pg_notify('probity_live', '" + SECRET + "')");
            await().atMost(PATIENCE)
                    .until(() -> log.lines().stream().anyMatch(line -> line.contains("a change that nobody can read")));
            assertEquals(
                    List.of(),
                    log.lines().stream().filter(line -> line.contains(SECRET)).toList());
        }
    }
}
