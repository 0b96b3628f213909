package dev.probity.cases.dashboard;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.dashboard.DashboardFixtures.came;
import static dev.probity.cases.dashboard.DashboardFixtures.decided;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts over everyone's cases, of weeks far from where other tests are; each test has its own. */
@QuarkusTest
@ComponentTest
class DashboardQuarkusTest {
    private static final String LEAD = "approver";

    private static ValidatableResponse weeks(String from, String to) {
        return weeks(LEAD, from, to);
    }

    private static ValidatableResponse weeks(String user, String from, String to) {
        return as(user).queryParam("from", from + "T00:00:00Z")
                .queryParam("to", to + "T00:00:00Z")
                .get("/api/v1/dashboard")
                .then()
                .statusCode(200);
    }

    @Test
    void countsWhatCameAndWhatBecameOfIt() {
        decided("2031-02-03", 12, "CONFIRMED", "DE", "Seller support");
        decided("2031-02-04", 14, "FALSE_ALARM", "IN", "Catalogue");
        decided("2031-02-05", 2, "INSUFFICIENT", "IN", "Catalogue");
        weeks("2031-02-03", "2031-02-10")
                .body("from", equalTo("2031-02-03T00:00:00Z"))
                .body("smallestGroup", equalTo(10))
                .body("days.day", contains("2031-02-03", "2031-02-04", "2031-02-05"))
                .body("days.raised", contains(12, 14, 2))
                .body("days.budget", contains(50, 50, 50))
                .body("outcomes", hasSize(1))
                .body("outcomes[0].precision.hits", equalTo(12))
                .body("outcomes[0].precision.of", equalTo(26))
                .body("outcomes[0].insufficient", equalTo(2))
                .body("triage.limitHours", equalTo(24.0f))
                .body("triage.weeks[0].count", equalTo(28))
                .body("triage.weeks[0].medianHours", equalTo(3.0f))
                .body("triage.weeks[0].withinLimit", equalTo(28))
                .body("backlog.leastDays", contains(0, 1, 3, 7, 14))
                .body("families.label", contains("Broker", "Purpose"))
                .body("families[0].confirmed.of", equalTo(12))
                .body("families[0].cleared.of", equalTo(14))
                .body("countries.name", contains("IN", "DE"))
                .body("countries[0].cleared.hits", equalTo(14))
                .body("countries[1].cleared.hits", equalTo(0))
                .body("roles.name", contains("Catalogue", "Seller support"));
    }

    @Test
    void tellsNothingOfFew() {
        decided("2032-03-01", 9, "CONFIRMED", "DE", "Seller support");
        weeks("2032-03-01", "2032-03-08")
                .body("outcomes.week", contains("2032-03-01"))
                .body("outcomes[0].precision", nullValue())
                .body("outcomes[0].insufficient", nullValue())
                .body("triage.weeks", empty())
                .body("families", empty())
                .body("countries", empty())
                .body("roles", empty());
    }

    @Test
    void aWeekThatIsNotToldIsInNoSumEither() {
        decided("2033-03-07", 12, "CONFIRMED", "DE", "Seller support");
        decided("2033-03-08", 12, "AUTHORISED", "DE", "Seller support");
        decided("2033-03-14", 5, "CONFIRMED", "DE", "Seller support");
        weeks("2033-03-07", "2033-03-21")
                .body("families[0].confirmed.of", equalTo(12))
                .body("countries[0].cleared.of", equalTo(24));
    }

    /** Else the difference to what the queue shows them would tell that there is something about themself, or somebody near to them. */
    @Test
    void whatALeadIsWalledFromIsInNoCountThatTheyAreTold() {
        decided("2035-03-05", 12, "CONFIRMED", "DE", "Seller support");
        var ref = Sql.query(
                        "select s.ref from alert a join subject s on s.id = a.subject_id where a.received_at = '2035-03-05T09:00:00Z'")
                .getFirst();
        Organisation.told(ref.substring("staff:".length()), null, "walled-lead");
        Suite.oidc().isStaff("approver88", "walled-lead");
        weeks("approver88", "2035-03-05", "2035-03-12")
                .body("days.raised", contains(11))
                .body("outcomes[0].precision.of", equalTo(11))
                .body("triage.weeks[0].count", equalTo(11))
                .body("countries[0].cleared.of", equalTo(11));
        weeks("2035-03-05", "2035-03-12").body("days.raised", contains(12));
    }

    @Test
    void whatWaitsBehindALeadsWallIsNotCountedEither() {
        var alert = arrived(anAlertAboveTheLine());
        Organisation.told(alert.subject().substring("staff:".length()), null, "walled-lead-2");
        Suite.oidc().isStaff("approver89", "walled-lead-2");
        assertEquals(backlog(LEAD) - 1, backlog("approver89"));
    }

    private static int backlog(String user) {
        return as(user).get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("backlog.collect { it.above + it.below }.sum()");
    }

    /** Else whoever knows how many there are by role works out the country that is missing. */
    @Test
    void aGroupThatIsTooSmallCantBeWorkedOutFromTheOthers() {
        decided("2034-03-06", 20, "FALSE_ALARM", "DE", "Seller support");
        decided("2034-03-07", 14, "FALSE_ALARM", "IN", "Seller support");
        decided("2034-03-08", 3, "CONFIRMED", "CR", "Seller support");
        weeks("2034-03-06", "2034-03-13")
                .body("countries.name", contains("DE"))
                .body("roles[0].cleared.of", equalTo(37));
    }

    @Test
    void theFirstThingThatAPersonDoesIsTriageAndWhatTheServiceDoesIsNot() {
        var alert = arrived(anAlertAboveTheLine());
        assertEquals(
                "f",
                Sql.query("select triaged_at is not null from alert where id = '%s'".formatted(alert.id()))
                        .getFirst());
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/alerts/" + alert.id() + "/assignment")
                .then()
                .statusCode(200);
        assertEquals(
                "t",
                Sql.query("select triaged_at is not null from alert where id = '%s'".formatted(alert.id()))
                        .getFirst());
    }

    @Test
    void saysHowFarScoringIsAndThatItIsAway() {
        Suite.scoring()
                .answersAt(
                        "/api/v1/status",
                        "{\"lag\":12,\"eventsPerSecond\":1824.5,\"streamTime\":\"2031-02-03T10:00:00Z\",\"instances\":[{\"state\":\"RUNNING\"},{\"state\":\"UNREACHABLE\"}]}");
        weeks("2031-02-03", "2031-02-10")
                .body("freshness.scoring.available", equalTo(true))
                .body("freshness.waiting", equalTo(12))
                .body("freshness.instancesAway", equalTo(1));
        Suite.scoring().away(true);
        try {
            weeks("2031-02-03", "2031-02-10")
                    .body("freshness.scoring.available", equalTo(false))
                    .body("freshness.waiting", nullValue())
                    .body("days", notNullValue());
        } finally {
            Suite.scoring().away(false);
        }
    }

    @Test
    void saysHowLongAlertsTakeFromWhatRaisedThemToTheirArrivalOfWeeksWithEnough() {
        came("2036-03-03", 11);
        came("2036-03-10", 9);
        weeks("2036-03-03", "2036-03-17")
                .body("arrival.all.count", equalTo(11))
                .body("arrival.weeks.week", contains("2036-03-03"))
                .body("arrival.weeks[0].took.count", equalTo(11))
                .body("arrival.weeks[0].took.medianSeconds", equalTo(6.0f))
                .body("arrival.weeks[0].took.p90Seconds", equalTo(10.0f));
        as(LEAD).queryParam("from", "2036-03-03T00:00:00Z")
                .queryParam("to", "2036-03-10T00:00:00Z")
                .queryParam("country", "IE")
                .get("/api/v1/dashboard")
                .then()
                .body("arrival.all.count", equalTo(11));
        weeks("2036-03-10", "2036-03-17").body("arrival.all", nullValue()).body("arrival.weeks", empty());
    }

    @Test
    void whatWasToldMoreThanADayLateIsCountedApartAndTimesNothing() {
        came("2038-03-01", 11);
        came("2038-03-01", 9, "30 hours");
        weeks("2038-03-01", "2038-03-15")
                .body("arrival.all.count", equalTo(11))
                .body("arrival.all.p90Seconds", equalTo(10.0f))
                .body("arrival.late", nullValue());
        came("2038-03-15", 10, "30 hours");
        weeks("2038-03-15", "2038-03-29")
                .body("arrival.all", nullValue())
                .body("arrival.weeks", empty())
                .body("arrival.late", equalTo(10));
        weeks("2038-03-01", "2038-03-29").body("arrival.all.count", equalTo(11)).body("arrival.late", equalTo(19));
    }

    @Test
    void whatALeadIsWalledFromIsNotTimedEither() {
        came("2037-03-02", 10);
        var ref = Sql.query(
                        "select s.ref from alert a join subject s on s.id = a.subject_id where a.raised_at = '2037-03-02T09:00:00Z'")
                .getFirst();
        Organisation.told(ref.substring("staff:".length()), null, "walled-lead-3");
        Suite.oidc().isStaff("approver90", "walled-lead-3");
        weeks("approver90", "2037-03-02", "2037-03-09").body("arrival.all", nullValue());
        weeks("2037-03-02", "2037-03-09").body("arrival.all.count", equalTo(10));
    }

    @Test
    void refusesYearsAtOnceAndTimesThatAreNone() {
        as(LEAD).queryParam("from", "2020-01-01T00:00:00Z")
                .queryParam("to", "2026-01-01T00:00:00Z")
                .get("/api/v1/dashboard")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("from"));
        as(LEAD).queryParam("from", "yesterday")
                .get("/api/v1/dashboard")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("from"));
    }

    /** Whatever the code asks: the database tells nobody in another role, and nobody at all where no one was named. */
    @Test
    void theDatabaseItselfTellsOnlyThoseInTheRolesForIt() {
        var question = "select set_config('probity.reader', 'x', false), set_config('probity.roles', '%s', false);"
                + " select count(*) from dashboard_backlog(now(), null, null)";
        for (var roles : new String[] {"", " investigator ", " admin service "}) {
            var failure = assertThrows(
                    IllegalStateException.class, () -> Sql.as("probity_app", "app", question.formatted(roles)));
            assertFalse(!failure.getMessage().startsWith("42501"), failure.getMessage());
        }
    }
}
