package dev.probity.cases.unmask;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;

import dev.probity.cases.suite.SealingKeys;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/**
 * A member of staff in a case, whose name is sealed.
 *
 * @param caseId the case, opened by an alert on them
 * @param subjectId by which it knows them
 * @param pseudonym under which they stand
 * @param alertId the alert
 * @param merchantId whom it involves
 */
record Someone(String caseId, String subjectId, String pseudonym, String alertId, String merchantId) {
    static final String OFFICER = "privacy-officer";
    static final String NAME = "Canary Yellowfeather";
    static final String EMAIL = "canary.yellowfeather@marketplace.example";

    String path(String what) {
        return "/api/v1/subjects/" + subjectId + "/" + what;
    }

    ValidatableResponse asks(String user) {
        return as(user).body(Map.of("case", caseId, "purpose", "They must be heard", "hours", 2))
                .post(path("unmaskings"))
                .then();
    }

    String asked() {
        return asks("investigator").statusCode(201).extract().path("id");
    }

    ValidatableResponse identity(String user) {
        return as(user).get(path("identity")).then();
    }

    static Someone someone() {
        return someone(SealingKeys.sealed("{\"name\":\"%s\",\"email\":\"%s\",\"phone\":12}".formatted(NAME, EMAIL)));
    }

    static Someone someone(String sealed) {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        Topics.send("probity.parties", alert.subject(), """
                {"type":"dev.probity.staff.profile.v1","time":"2026-11-01T08:00:00Z",
                 "data":{"staffId":"%s","role":"seller-support","sealed":"%s"}}""".formatted(
                        alert.subject().substring("staff:".length()), sealed));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select ref from staff_profile where ref = '%s'".formatted(alert.subject()))
                        .equals(List.of(alert.subject())));
        var row = read(alert);
        return new Someone(
                row.getString("alert.case.id"),
                row.getString("alert.subject.id"),
                row.getString("alert.subject.label"),
                alert.id().toString(),
                row.getString("alert.merchants.first[0].id"));
    }

    static ValidatableResponse decides(String user, String id, String how) {
        return as(user).body(Map.of("reason", "The hearing is on Monday"))
                .post("/api/v1/unmaskings/" + id + "/" + how)
                .then();
    }
}
