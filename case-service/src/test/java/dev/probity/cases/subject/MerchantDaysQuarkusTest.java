package dev.probity.cases.subject;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ComponentTest
class MerchantDaysQuarkusTest {
    private static final String DAYS = """
            {"subject":"MERCHANT","asOf":"2026-11-23T13:30:00Z",
             "reviews":[{"date":"2026-11-09","reviews":4,"worst":3,"best":0,"alike":1,"whole":false},
                        {"date":"2026-11-11","reviews":2,"worst":0,"best":2,"alike":0,"whole":true}],
             "usualReviews":{"low":0,"mean":0.87,"high":3},
             "gains":[{"kind":"RANK","chance":0.004,"event":{"source":"urn:market","id":"o-1","type":"dev.probity.merchant.outcome.v1",
                       "time":"2026-11-13T08:00:00Z","merchant":"MERCHANT","what":"search rank 60 → 12"}}],
             "staff":[{"staff":"KNOWN","first":"2026-11-09","last":"2026-11-11","days":3,"unticketed":3},
                      {"staff":"staff:UNKNOWN","first":"2026-11-02","last":"2026-11-02","days":1,"unticketed":0}]}""";

    @AfterEach
    void scoringIsBack() {
        Suite.scoring().away(false);
    }

    private static String path(String subjectId) {
        return "/api/v1/subjects/" + subjectId + "/days";
    }

    @Test
    void aMerchantsDaysAreScoringsWithStaffUnderTheirPseudonymsAndNobodyElse() {
        var merchant = aMerchant();
        var alert = arrived(anAlertAboveTheLine().merchants(merchant));
        var row = read(alert);
        Suite.scoring()
                .answers(
                        merchant,
                        "days",
                        DAYS.replace("MERCHANT", merchant)
                                .replace("KNOWN", alert.subject())
                                .replace("UN" + alert.subject(), aStaffId()));
        as("investigator")
                .get(path(row.getString("alert.merchants.first[0].id")))
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-11-23T13:30:00Z"))
                .body("reviews.reviews", contains(4, 2))
                .body("reviews[0].whole", equalTo(false))
                .body("usualReviews.high", equalTo(3))
                .body("gains[0].kind", equalTo("RANK"))
                .body("gains[0].event.what", equalTo("search rank 60 → 12"))
                .body("gains[0].event.merchant.label", equalTo(merchant.substring("merchant:".length())))
                .body("staff", hasSize(1))
                .body("staff[0].staff.label", equalTo(row.getString("alert.subject.label")))
                .body("staff[0].unticketed", equalTo(3));
    }

    @Test
    void whoIsNoMerchantHasNoneAndScoringIsNotAsked() {
        var alert = arrived(anAlertAboveTheLine());
        Suite.scoring().away(true);
        as("investigator")
                .get(path(read(alert).getString("alert.subject.id")))
                .then()
                .statusCode(200)
                .body("asOf", nullValue())
                .body("reviews", hasSize(0));
    }

    @Test
    void aMerchantThatScoringDoesNotKnowHasNoneAndWithoutScoringThatIsSaid() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var path = path(read(alert).getString("alert.merchants.first[0].id"));
        as("investigator").get(path).then().statusCode(200).body("asOf", nullValue());
        Suite.scoring().away(true);
        as("investigator")
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("https://probity.dev/problems/scoring-unavailable"));
    }
}
