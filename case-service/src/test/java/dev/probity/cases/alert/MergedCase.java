package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/**
 * A case of an investigator's that is merged, or that another is merged into.
 *
 * @param alert what opened it
 * @param id the case
 * @param ref what it is called by
 * @param subject whom the alert is on
 */
record MergedCase(AlertFixtures alert, String id, String ref, String subject) {
    static MergedCase aCase() {
        return aCaseOn(aStaffId());
    }

    static MergedCase aCaseOn(String staff) {
        var alert = arrived(anAlertOn("staff:" + staff).merchants(aMerchant()));
        var row = AlertWays.read(alert);
        var file = new MergedCase(
                alert,
                row.getString("alert.case.id"),
                row.getString("alert.case.ref"),
                row.getString("alert.subject.id"));
        file.does("/notes", Map.of("text", "Ours")).statusCode(201);
        return file;
    }

    String path(String what) {
        return "/api/v1/cases/" + id + what;
    }

    JsonPath read() {
        return as("investigator").get(path("")).then().statusCode(200).extract().jsonPath();
    }

    ValidatableResponse does(String what, Map<String, ?> body) {
        return as("investigator").body(body).post(path(what)).then();
    }

    ValidatableResponse mergedInto(MergedCase other) {
        return does("/merger", Map.of("into", other.id(), "reason", "The same broker pays both"));
    }

    /** Its newest lines first. */
    ValidatableResponse timeline() {
        return as("investigator").get(path("/timeline")).then().statusCode(200);
    }
}
