package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;

import dev.probity.cases.alert.AlertFixtures;
import java.util.List;
import java.util.Map;

/**
 * A case that an alert above the line opened, on one member of staff and one merchant.
 *
 * @param alert what opened it
 * @param id its id
 * @param subjectId its member of staff
 */
record OpenCase(AlertFixtures alert, String id, String subjectId) {
    static OpenCase anOpenCase() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var row = read(alert);
        return new OpenCase(alert, row.getString("alert.case.id"), row.getString("alert.subject.id"));
    }

    String path(String what) {
        return "/api/v1/cases/" + id + what;
    }

    /** Somebody of another role is brought in by an investigator, who is a member from then on, too. */
    void bringIn(String user) {
        as(user).get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", user))
                .post(path("/members"))
                .then()
                .statusCode(201);
    }

    /** What closes it. */
    Map<String, Object> closure(String outcome) {
        return Map.of(
                "outcomes", List.of(Map.of("subject", subjectId, "outcome", outcome)), "reason", "They were heard");
    }
}
