package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Meanwhile;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases have times of their own, and the shortest governs. */
@QuarkusTest
@ComponentTest
class RetentionByPolicyQuarkusTest {
    private static final String ALL = "probity.case.record.retention";
    private static final String CLEARED = ALL + "-cleared";
    private static final String COUNTRY = ALL + "-by-country.";

    @Inject
    Retention retention;

    private record Closed(AlertFixtures alert, String id, String staff) {
        String path(String what) {
            return "/api/v1/cases/" + id + what;
        }

        boolean erased() {
            return Sql.query("select count(*) from case_file where id = '%s' and erased_at is not null".formatted(id))
                    .equals(List.of("1"));
        }

        /** Closed so many days ago. */
        Closed ago(int days) {
            Sql.query(
                    "update case_file set closed_at = now() - interval '%d days' where id = '%s'".formatted(days, id));
            Sql.query("update alert set decided_at = now() - interval '%d days' where case_id = '%s'"
                    .formatted(days, id));
            return this;
        }

        Closed in(String country) {
            Sql.query("insert into staff_profile (ref, country, event_time) values ('%s', '%s', now())"
                    .formatted(alert.subject(), country));
            return this;
        }
    }

    private static Closed aCase() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(alert);
        return new Closed(alert, row.getString("alert.case.id"), row.getString("alert.subject.id"));
    }

    private static Closed aCaseClosedAs(String outcome) {
        var file = aCase();
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of("subject", file.staff(), "outcome", outcome)),
                        "reason",
                        "Looked at"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        return file;
    }

    /** As the service does it by rule with these settings, once all entries have a place. */
    private static void erase(Map<String, String> settings) {
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select count(*) from log_entry where position is null and (case_id is not null or alert_id is not null)")
                        .equals(List.of("0")));
        var before = RetentionTimesTest.times(settings).before(Instant.now());
        for (var function : List.of(Retention.CASES, Retention.ELSEWHERE)) {
            Sql.as(
                    "probity_app",
                    "app",
                    "set probity.reader = 'probity'; "
                            + function.replace(":before", "'" + before.all() + "'")
                                    .replace(":cleared", "'" + before.cleared() + "'")
                                    .replace(":countries", "'" + before.byCountry() + "'"));
        }
    }

    @ParameterizedTest
    @CsvSource({"FALSE_ALARM, true", "AUTHORISED, true", "INSUFFICIENT, false", "CONFIRMED, false"})
    void aCaseThatClearedEverybodyGoesSoonerThanOthers(String outcome, boolean sooner) {
        var file = aCaseClosedAs(outcome).ago(40);
        erase(Map.of(ALL, "P90D", CLEARED, "P50D"));
        assertFalse(file.erased());
        erase(Map.of(ALL, "P90D", CLEARED, "P30D"));
        assertEquals(sooner, file.erased());
        erase(Map.of(ALL, "P35D", CLEARED, "P90D"));
        assertTrue(file.erased(), "the shortest governs");
    }

    @Test
    void aCaseThatDidNotClearOneOfThemIsKept() {
        var file = aCaseClosedAs("FALSE_ALARM").ago(40);
        Sql.query("insert into case_subject (case_id, subject_id, alerted, outcome, added_at) "
                + "select '%s', '%s', false, 'CONFIRMED', now()".formatted(file.id(), aCase().staff()));
        erase(Map.of(CLEARED, "P30D"));
        assertFalse(file.erased());
    }

    @Test
    void theCountryOfItsStaffMayAskForLess() {
        var german = aCaseClosedAs("CONFIRMED").in("DE").ago(40);
        var french = aCaseClosedAs("CONFIRMED").in("FR").ago(40);
        var unknown = aCaseClosedAs("CONFIRMED").ago(40);
        erase(Map.of(ALL, "P90D", COUNTRY + "DE", "P50D"));
        assertFalse(german.erased());
        erase(Map.of(ALL, "P90D", COUNTRY + "DE", "P30D", COUNTRY + "FR", "P60D"));
        assertTrue(german.erased());
        assertFalse(french.erased());
        assertFalse(unknown.erased());
        erase(Map.of(ALL, "P35D", COUNTRY + "FR", "P60D"));
        assertTrue(french.erased(), "the shortest governs");
    }

    @Test
    void aHoldKeepsItLonger() {
        var file = aCaseClosedAs("FALSE_ALARM").in("DE").ago(40);
        as("investigator")
                .body(Map.of("reason", "A court asked"))
                .post(file.path("/hold"))
                .then()
                .statusCode(200);
        erase(Map.of(ALL, "P30D", CLEARED, "P30D", COUNTRY + "DE", "P30D"));
        assertFalse(file.erased());
    }

    @Test
    void itsAlertsGoWithItAtOnce() {
        var file = aCaseClosedAs("FALSE_ALARM").ago(40);
        var words =
                "select count(*) from alert where id = '%1$s' and summary = 'Erased' and not exists (select 1 from bill where owner = '%1$s')"
                        .formatted(file.alert().id());
        erase(Map.of(ALL, "P90D", CLEARED, "P50D"));
        assertEquals(List.of("0"), Sql.query(words));
        erase(Map.of(ALL, "P90D", CLEARED, "P30D"));
        assertEquals(List.of("1"), Sql.query(words));
    }

    /** Whoever changes a case holds its alerts first; no time of retention is set here. */
    @Test
    void anAlertThatWasSomebodysWhenItsCaseWentGoesWithTheNextRoundOfWhateverRetention() throws Throwable {
        var file = aCaseClosedAs("FALSE_ALARM").ago(40);
        var words = "select summary <> 'Erased' from alert where id = '%s'"
                .formatted(file.alert().id());
        try (var somebody = new Meanwhile()) {
            somebody.does("select 1 from alert where id = '%s' for update"
                    .formatted(file.alert().id()));
            erase(Map.of(CLEARED, "P30D"));
            assertTrue(file.erased());
            somebody.commits();
        }
        assertEquals(List.of("t"), Sql.query(words));
        VertxContextSupport.subscribeAndAwait(retention::look);
        assertEquals(List.of("f"), Sql.query(words));
    }

    /** What was found stands on the case in which it went on. */
    @ParameterizedTest
    @CsvSource({"FALSE_ALARM, true", "CONFIRMED, false"})
    void whatWasMergedGoesWithWhatItWentOnIn(String outcome, boolean sooner) {
        var part = aCase();
        var whole = aCase();
        as("investigator")
                .body(Map.of("into", whole.id(), "reason", "One matter"))
                .post(part.path("/merger"))
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("subject", part.staff(), "outcome", outcome),
                                Map.of("subject", whole.staff(), "outcome", "FALSE_ALARM")),
                        "reason",
                        "Looked at"))
                .post(whole.path("/closure"))
                .then()
                .statusCode(200);
        part.ago(80);
        whole.ago(40);
        erase(Map.of(ALL, "P60D", CLEARED, "P50D"));
        assertFalse(part.erased());
        assertFalse(whole.erased());
        erase(Map.of(ALL, "P60D", CLEARED, "P30D"));
        assertEquals(sooner, part.erased());
        assertEquals(sooner, whole.erased());
    }

    @Test
    void anAlertThatWasDismissedAsNothingHasTheTimeOfWhoWasCleared() {
        var alert = arrived(anAlertBelowTheLine().merchants(aMerchant()));
        as("investigator")
                .body(Map.of("outcome", "FALSE_ALARM", "reason", "A yearly report"))
                .post("/api/v1/alerts/" + alert.id() + "/dismissal")
                .then()
                .statusCode(200);
        Sql.query("update alert set decided_at = now() - interval '40 days' where id = '%s'".formatted(alert.id()));
        var erased = "select count(*) from alert where id = '%s' and erased_at is not null".formatted(alert.id());
        erase(Map.of(ALL, "P90D", CLEARED, "P50D"));
        assertEquals(List.of("0"), Sql.query(erased));
        erase(Map.of(CLEARED, "P30D"));
        assertEquals(List.of("1"), Sql.query(erased));
    }

    @Test
    void nobodyButTheServiceByRuleDestroysThem() {
        for (var call : List.of(
                "erase_cases(now(), now(), '{}')",
                "erase_elsewhere(now(), now(), '{}')",
                "erase_case(gen_random_uuid(), 'probity', 'x')",
                "erase_alerts(array[gen_random_uuid()])",
                "erase_left()")) {
            var refused = assertThrows(
                    IllegalStateException.class,
                    () -> Sql.as("probity_app", "app", "set probity.reader = 'investigator'; select " + call));
            assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        }
    }
}
