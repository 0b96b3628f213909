package dev.probity.cases.alert;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts that came together and don't belong together. */
@QuarkusTest
@ComponentTest
class CaseDetachingQuarkusTest {
    private record Two(AlertFixtures first, AlertFixtures second, String path) {
        String id() {
            return path.substring(path.length() - 36);
        }

        ValidatableResponse detach(String into, AlertFixtures... alerts) {
            return as("investigator")
                    .body(Map.of(
                            "alertIds",
                            List.of(alerts).stream()
                                    .map(one -> one.id().toString())
                                    .toList(),
                            "into",
                            into,
                            "reason",
                            "They only share a courier"))
                    .post(path + "/detachment")
                    .then();
        }
    }

    private static Two two() {
        return two("staff:" + aStaffId());
    }

    private static Two two(String second) {
        var merchant = aMerchant();
        var first = arrived(anAlertAboveTheLine().merchants(merchant));
        var other = arrived(anAlertOn(second).merchants(merchant));
        var file = read(first).getString("alert.case.id");
        assertEquals(file, read(other).getString("alert.case.id"));
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + file + "/assignment")
                .then()
                .statusCode(200);
        return new Two(first, other, "/api/v1/cases/" + file);
    }

    @Test
    void anAlertGoesBackToTheQueueWithItsSubjectAndNoRulePutsItBack() {
        var two = two();
        var subject = read(two.second()).getString("alert.subject.id");
        two.detach("QUEUE", two.second())
                .statusCode(200)
                .body("version", equalTo(4))
                .body("alerts", hasSize(1))
                .body("subjects.subject.id", not(hasItem(subject)));
        var waiting = read(two.second());
        assertNull(waiting.getString("alert.case"));
        assertEquals("OPEN", waiting.getString("alert.state"));
        assertNull(waiting.getString("alert.assignee"));
        arrived(two.second().line("ring", 2, null).revision(2));
        assertNull(read(two.second()).getString("alert.case"));
        as("investigator")
                .get(two.path() + "/timeline")
                .then()
                .body("items[0].kind", equalTo("ALERTS_DETACHED"))
                .body("items[0].text", startsWith("The alert on "));
        as("investigator")
                .body(Map.of("alertIds", List.of(two.second().id().toString()), "caseId", two.id()))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(200)
                .body("alerts", hasSize(2));
    }

    @Test
    void aCaseIsSplitInTwoAndBothSaySo() {
        var two = two();
        var ref = as("investigator").get(two.path()).jsonPath().getString("ref");
        var fresh =
                two.detach("NEW_CASE", two.second()).statusCode(200).extract().header("Location");
        var other =
                as("investigator").get(fresh).then().statusCode(200).extract().jsonPath();
        assertEquals(1, other.getList("alerts").size());
        assertEquals(fresh, "/api/v1/cases/" + read(two.second()).getString("alert.case.id"));
        as("investigator")
                .get(fresh + "/timeline")
                .then()
                .body("items[0].text", startsWith("Split off from " + ref + " by "))
                .body("items[0].exhibit", equalTo("E-1"));
        as("investigator").get(two.path() + "/timeline").then().body("items[0].to", equalTo(other.getString("ref")));
    }

    private static void held(String path) {
        as("investigator")
                .body(Map.of("reason", "A court asks"))
                .post(path + "/hold")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingGoesBackToTheQueueFromACaseUnderLegalHold() {
        var two = two();
        held(two.path());
        two.detach("QUEUE", two.second())
                .statusCode(409)
                .body("detail", containsString("is under legal hold"))
                .body("detail", containsString("Take the alerts out into a new case"));
        assertEquals(two.id(), read(two.second()).getString("alert.case.id"));
        as("investigator").get(two.path()).then().body("alerts", hasSize(2));
    }

    @Test
    void aCaseThatIsSplitOffFromOneUnderLegalHoldIsUnderOneTooAndBothSaySo() {
        var two = two();
        var ref = as("investigator").get(two.path()).jsonPath().getString("ref");
        held(two.path());
        var fresh =
                two.detach("NEW_CASE", two.second()).statusCode(200).extract().header("Location");
        as("investigator").get(fresh).then().statusCode(200).body("heldAt", notNullValue());
        as("investigator")
                .get(fresh + "/timeline")
                .then()
                .body("items[0].kind", equalTo("HELD"))
                .body(
                        "items[0].text",
                        equalTo("Legal hold: %s, which it was split off from, is under one".formatted(ref)));
        as("investigator")
                .get(two.path() + "/timeline")
                .then()
                .body("items[0].kind", equalTo("ALERTS_DETACHED"))
                .body("items[0].text", containsString("which is under legal hold, too"));
    }

    /** What was merged into it went on in it, with its evidence. */
    @Test
    void aHoldOnWhatWasMergedIntoACaseKeepsItsAlertsToo() {
        var two = two();
        var part = MergedCase.aCase();
        part.does("/merger", Map.of("into", two.id(), "reason", "The same broker"))
                .statusCode(200);
        held(part.path(""));
        two.detach("QUEUE", part.alert()).statusCode(409).body("detail", containsString("is under legal hold"));
        var fresh =
                two.detach("NEW_CASE", part.alert()).statusCode(200).extract().header("Location");
        as("investigator").get(fresh).then().body("heldAt", notNullValue());
    }

    @Test
    void eachIsDecidedOnItsOwnAndScoringHearsOfItOnce() {
        var two = two();
        var fresh = two.detach("NEW_CASE", two.second()).extract().header("Location");
        for (var path : List.of(two.path(), fresh)) {
            var subject = as("investigator").get(path).jsonPath().getString("subjects.find { it.alerted }.subject.id");
            as("investigator")
                    .body(Map.of(
                            "outcomes",
                            List.of(Map.of("subject", subject, "outcome", "FALSE_ALARM")),
                            "reason",
                            "They were heard"))
                    .post(path + "/closure")
                    .then()
                    .statusCode(200);
        }
        for (var alert : List.of(two.first(), two.second())) {
            // Whoever waited for the alert knocked before it was there: that goes into the outbox too, by another
            // route.
            var told = Sql.query(
                    "select body from outbox where route = 'KAFKA' and body like '%%%s%%'".formatted(alert.id()));
            assertEquals(1, told.size(), told::toString);
        }
    }

    @Test
    void theLastAlertStaysAndWhatIsNotThereCannotLeave() {
        var two = two();
        two.detach("QUEUE", two.first(), two.second())
                .statusCode(409)
                .body("detail", startsWith("At least one alert stays"));
        two.detach("QUEUE", arrived(anAlertAboveTheLine().merchants(aMerchant())))
                .statusCode(409);
        as("investigator").get(two.path()).then().body("version", equalTo(3)).body("alerts", hasSize(2));
    }

    @Test
    void whomAMeasureIsAgainstStays() {
        var two = two();
        var subject = read(two.second()).getString("alert.subject.id");
        as("investigator")
                .body(Map.of("action", "SUSPEND_ACCESS", "target", subject, "reason", "x", "basis", "x"))
                .post(two.path() + "/proposals")
                .then()
                .statusCode(201);
        two.detach("QUEUE", two.second()).statusCode(409).body("detail", startsWith("A measure against "));
    }

    @Test
    void whoSteppedBackSeesNobodyWhomTheCaseLetGo() {
        var two = two();
        var user = "stepped-back-" + two.id();
        Suite.oidc().isStaff(user, "W-" + user);
        Sql.query("insert into case_member values ('%s', '%s', now())".formatted(two.id(), user));
        var theirs = given().auth().oauth2(Suite.oidc().token(user, List.of("investigator"), "probity-case", 300));
        theirs.contentType(ContentType.JSON)
                .body(Map.of("person", "me", "reason", "We went to school together"))
                .post(two.path() + "/recusals")
                .then()
                .statusCode(201);
        two.detach("QUEUE", two.second()).statusCode(200);
        for (var path : List.of(
                "/api/v1/alerts/" + two.second().id(),
                "/api/v1/subjects/" + read(two.second()).getString("alert.subject.id"))) {
            as("investigator").get(path).then().statusCode(200);
            given().auth()
                    .oauth2(Suite.oidc().token(user, List.of("investigator"), "probity-case", 300))
                    .get(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theCaseStaysBehindTheWallOfWhoeverIsNearToWhomItLetGo() {
        var suspect = aStaffId();
        var two = two("staff:" + suspect);
        Suite.oidc().isStaff("self-" + suspect, suspect);
        Sql.query("insert into case_member values ('%s', 'self-%s', now())".formatted(two.id(), suspect));
        two.detach("QUEUE", two.second()).statusCode(200);
        given().auth()
                .oauth2(Suite.oidc().token("self-" + suspect, List.of("investigator"), "probity-case", 300))
                .contentType(ContentType.JSON)
                .get(two.path())
                .then()
                .statusCode(404);
    }
}
