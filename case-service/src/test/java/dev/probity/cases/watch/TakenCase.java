package dev.probity.cases.watch;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;

import java.util.Map;

/** A case that "investigator" works on, and nobody else. */
record TakenCase(String id, String ref, String subject, String pseudonym) {
    static TakenCase taken() {
        var row = read(arrived(anAlertOn("staff:" + aStaffId())));
        var file = new TakenCase(
                row.getString("alert.case.id"),
                row.getString("alert.case.ref"),
                row.getString("alert.subject.id"),
                row.getString("alert.subject.label"));
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file.path() + "/assignment")
                .then()
                .statusCode(200);
        return file;
    }

    String path() {
        return "/api/v1/cases/" + id;
    }
}
