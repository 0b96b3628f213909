package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;

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

    /** What closes it. */
    Map<String, Object> closure(String outcome) {
        return Map.of(
                "outcomes", List.of(Map.of("subject", subjectId, "outcome", outcome)), "reason", "They were heard");
    }
}
