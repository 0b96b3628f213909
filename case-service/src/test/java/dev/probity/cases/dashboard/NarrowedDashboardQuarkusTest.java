package dev.probity.cases.dashboard;

import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a week of its own, far from where others are. */
@QuarkusTest
@ComponentTest
class NarrowedDashboardQuarkusTest {
    private static final String LEAD = "approver";

    /** A week and who was decided in it. */
    private record Week(String monday) {
        Week with(int count, String outcome, String country, String role) {
            DashboardFixtures.decided(monday, count, outcome, country, role);
            return this;
        }

        ValidatableResponse of(String country) {
            return narrowedTo(Map.of("country", country));
        }

        ValidatableResponse narrowedTo(Map<String, String> group) {
            return as(LEAD).queryParam("from", monday + "T00:00:00Z")
                    .queryParam("to", monday + "T12:00:00Z")
                    .queryParams(group)
                    .get("/api/v1/dashboard")
                    .then()
                    .statusCode(200);
        }

        ValidatableResponse ofAll() {
            return narrowedTo(Map.of());
        }
    }

    private static void tellsNothing(ValidatableResponse dashboard) {
        dashboard
                .body("outcomes[0].precision", nullValue())
                .body("outcomes[0].insufficient", nullValue())
                .body("triage.weeks", empty())
                .body("decision.weeks", empty())
                .body("families", empty())
                .body("countries", empty())
                .body("roles", empty());
    }

    @Test
    void tellsOfACountryOfARoleAndOfBoth() {
        var week = new Week("2041-02-04")
                .with(12, "CONFIRMED", "DE", "Seller support")
                .with(14, "FALSE_ALARM", "DE", "Seller support")
                .with(13, "FALSE_ALARM", "DE", "Catalogue")
                .with(15, "CONFIRMED", "IN", "Seller support")
                .with(16, "AUTHORISED", "IN", "Catalogue");
        week.ofAll()
                .body("narrowedTo.country", nullValue())
                .body("choices.countries", contains("DE", "IN"))
                .body("choices.roles", contains("Seller support", "Catalogue"))
                .body("outcomes[0].precision.of", equalTo(70));
        week.of("DE")
                .body("narrowedTo.country", equalTo("DE"))
                .body("narrowedTo.role", nullValue())
                .body("choices.countries", contains("DE", "IN"))
                .body("days.raised", contains(70))
                .body("outcomes[0].precision.hits", equalTo(12))
                .body("outcomes[0].precision.of", equalTo(39))
                .body("triage.weeks[0].count", equalTo(39))
                .body("families[0].confirmed.of", equalTo(12))
                .body("families[0].cleared.of", equalTo(27))
                .body("countries.name", contains("DE"))
                .body("roles.name", contains("Seller support", "Catalogue"))
                .body("roles[0].cleared.hits", equalTo(14))
                .body("roles[0].cleared.of", equalTo(26));
        week.narrowedTo(Map.of("role", "Seller support"))
                .body("outcomes[0].precision.hits", equalTo(27))
                .body("outcomes[0].precision.of", equalTo(41))
                .body("countries.name", contains("DE", "IN"))
                .body("countries[1].cleared.of", equalTo(15))
                .body("roles.name", contains("Seller support"));
        week.narrowedTo(Map.of("country", "DE", "role", "Seller support"))
                .body("outcomes[0].precision.of", equalTo(26))
                .body("families[0].confirmed.of", equalTo(12))
                .body("families[0].cleared.of", equalTo(14))
                .body("countries[0].cleared.of", equalTo(26))
                .body("roles[0].cleared.of", equalTo(26));
    }

    @Test
    void tellsNothingOfTooFewNorOfWhomNobodyHeard() {
        var week = new Week("2041-03-04")
                .with(30, "CONFIRMED", "DE", "Seller support")
                .with(9, "FALSE_ALARM", "IE", "Seller support");
        tellsNothing(week.of("IE"));
        tellsNothing(week.of("Atlantis"));
        tellsNothing(week.narrowedTo(Map.of("country", "DE", "role", "Pirate")));
        week.ofAll().body("choices.countries", empty());
    }

    @Test
    void whatIsLeftOfAllIsNeverTooFew() {
        var week = new Week("2041-04-01")
                .with(30, "CONFIRMED", "DE", "Seller support")
                .with(9, "FALSE_ALARM", "IE", "Seller support");
        tellsNothing(week.of("DE"));
        week.ofAll().body("outcomes[0].precision.of", equalTo(39));
    }

    @Test
    void twoCountriesDoNotGiveAwayAThird() {
        var week = new Week("2041-05-06")
                .with(30, "CONFIRMED", "DE", "Seller support")
                .with(14, "FALSE_ALARM", "IN", "Seller support")
                .with(3, "FALSE_ALARM", "CR", "Seller support");
        week.of("DE").body("outcomes[0].precision.of", equalTo(30));
        tellsNothing(week.of("IN"));
        tellsNothing(week.of("CR"));
    }

    @Test
    void aRoleOfOneCountryDoesNotGiveAwayItsOthers() {
        var week = new Week("2041-06-03")
                .with(30, "CONFIRMED", "CN", "Seller support")
                .with(12, "FALSE_ALARM", "IE", "Search quality")
                .with(3, "FALSE_ALARM", "IE", "Operations");
        week.of("IE").body("outcomes[0].precision.of", equalTo(15));
        tellsNothing(week.narrowedTo(Map.of("role", "Search quality")));
        tellsNothing(week.narrowedTo(Map.of("role", "Search quality", "country", "IE")));
        week.narrowedTo(Map.of("role", "Seller support")).body("outcomes[0].precision.of", equalTo(30));
    }

    @Test
    void aRoleWithFewInOneCountryIsNotToldByRole() {
        var week = new Week("2041-07-01")
                .with(30, "CONFIRMED", "CN", "Seller support")
                .with(20, "CONFIRMED", "CN", "Catalogue")
                .with(25, "FALSE_ALARM", "IE", "Seller support")
                .with(2, "FALSE_ALARM", "IE", "Catalogue");
        tellsNothing(week.narrowedTo(Map.of("role", "Catalogue")));
        tellsNothing(week.narrowedTo(Map.of("role", "Catalogue", "country", "IE")));
        tellsNothing(week.narrowedTo(Map.of("role", "Seller support", "country", "IE")));
        week.of("IE").body("outcomes[0].precision.of", equalTo(27));
    }

    @Test
    void whoeverHasNoProfileIsInNoGroupAndIsNotGivenAwayEither() {
        var few = new Week("2041-08-05").with(30, "CONFIRMED", "DE", "Seller support");
        few.of("DE").body("outcomes[0].precision.of", equalTo(30));
        few.with(4, "FALSE_ALARM", "", "");
        tellsNothing(few.of("DE"));
        few.with(8, "FALSE_ALARM", "", "");
        few.of("DE").body("outcomes[0].precision.of", equalTo(30));
    }

    /** Confirmed are told of ten at least, so those of the others are, too. */
    @Test
    void evidenceOfACountryLeavesEnoughConfirmedOfTheOthers() {
        var week = new Week("2041-09-02")
                .with(12, "CONFIRMED", "DE", "Seller support")
                .with(12, "FALSE_ALARM", "DE", "Seller support")
                .with(2, "CONFIRMED", "IN", "Seller support")
                .with(20, "FALSE_ALARM", "IN", "Seller support");
        week.ofAll().body("families[0].confirmed.of", equalTo(14));
        week.of("DE").body("outcomes[0].precision.of", equalTo(24)).body("families", empty());
    }

    /** Two spans that differ by a week would tell of those few. */
    @Test
    void evidenceLeavesOutAWeekThatIsNotToldOfTheCountry() {
        for (var monday : new String[] {"2041-10-07", "2041-10-14"}) {
            new Week(monday)
                    .with(12, "CONFIRMED", "IN", "Seller support")
                    .with(12, "FALSE_ALARM", "IN", "Seller support");
        }
        new Week("2041-10-07")
                .with(12, "CONFIRMED", "DE", "Seller support")
                .with(12, "FALSE_ALARM", "DE", "Seller support");
        new Week("2041-10-14").with(1, "CONFIRMED", "DE", "Seller support");
        as(LEAD).queryParam("from", "2041-10-07T00:00:00Z")
                .queryParam("to", "2041-10-21T00:00:00Z")
                .queryParam("country", "DE")
                .get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .body("outcomes.week", contains("2041-10-07", "2041-10-14"))
                .body("outcomes[1].precision", nullValue())
                .body("families[0].confirmed.of", equalTo(12));
    }

    @Test
    void aCaseIsOfACountryWhereAllOfItsStaffAre() {
        DashboardFixtures.closed("2041-11-04", 11, "DE", "DE");
        DashboardFixtures.closed("2041-11-04", 12, "DE", "IN");
        var week = new Week("2041-11-04");
        week.ofAll().body("decision.weeks[0].count", equalTo(23));
        week.of("DE").body("decision.weeks[0].count", equalTo(11));
        week.of("IN").body("decision.weeks", empty());
    }

    @Test
    void whatWaitsIsToldByAgesWithEnoughOfThem() {
        DashboardFixtures.waiting("QA", 16);
        DashboardFixtures.waiting("QB", 12);
        DashboardFixtures.waiting("QC", 11);
        DashboardFixtures.waiting("QD", 3);
        try {
            assertEquals(List.of(16), waiting("QA"));
            assertEquals(List.of(), waiting("QD"));
            assertEquals(List.of(), waiting("Atlantis"));
        } finally {
            DashboardFixtures.waitsNoMore();
        }
    }

    private static List<Integer> waiting(String country) {
        return as(LEAD).queryParam("country", country)
                .get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("backlog.above", Integer.class);
    }

    @Test
    void refusesANameThatIsNone() {
        for (var wrong : Map.of("country", "x".repeat(101), "role", "\u001b[2J").entrySet()) {
            as(LEAD).queryParam(wrong.getKey(), wrong.getValue())
                    .get("/api/v1/dashboard")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(wrong.getKey()));
        }
    }

    @Test
    void anEmptyNameIsNone() {
        as(LEAD).queryParam("country", "")
                .get("/api/v1/dashboard")
                .then()
                .statusCode(200)
                .body("narrowedTo.country", nullValue());
    }
}
