package dev.probity.cases.casefile;

import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a person brings into a case as one whom it is about. */
@QuarkusTest
@ComponentTest
class CaseSubjectsQuarkusTest {
    private static ValidatableResponse involve(OpenCase file, String subject) {
        return as("investigator")
                .body(Map.of("subject", subject, "reason", "Shares their bank"))
                .post(file.path("/subjects"))
                .then();
    }

    /** The merchant that a case is about: no alert is on it. */
    private static String merchantOf(OpenCase file) {
        return as("investigator").get(file.path("")).jsonPath().getString("subjects.find { !it.alerted }.subject.id");
    }

    private static void proposedAgainst(OpenCase file, String merchant) {
        as("investigator")
                .body(Map.of(
                        "action",
                        "TERMINATE_ACCOUNT",
                        "target",
                        merchant,
                        "reason",
                        "Pays for it",
                        "basis",
                        "Seller terms, section 4",
                        "facts",
                        "Paid for looks"))
                .post(file.path("/proposals"))
                .then()
                .statusCode(201);
    }

    @Test
    void whoeverIsBroughtInIsPartOfItOnTheRecordAndCanBeProposedAgainst() {
        var file = anOpenCase();
        var merchant = merchantOf(anOpenCase());
        var before = as("investigator").get(file.path("")).jsonPath().getInt("version");
        involve(file, merchant)
                .statusCode(201)
                .body("version", equalTo(before + 1))
                .body("subjects.subject.id", hasItem(merchant))
                .body("subjects.find { it.subject.id == '%s' }.alerted".formatted(merchant), equalTo(false));
        as("investigator")
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("SUBJECT_ADDED"))
                .body("items[0].actor.id", equalTo("investigator"))
                .body("items[0].text", containsString("is part of it, too: Shares their bank"));
        proposedAgainst(file, merchant);
    }

    @Test
    void nobodyIsBroughtInTwiceNorWhoeverComesWithAnAlert() {
        var file = anOpenCase();
        involve(file, file.subjectId()).statusCode(409).body("detail", containsString("is part of the case already"));
        var other = anOpenCase();
        involve(file, other.subjectId())
                .statusCode(409)
                .body("detail", startsWith("There is an alert on "))
                .body("detail", containsString("merge the two cases"));
        assertEquals(
                2,
                as("investigator")
                        .get(file.path(""))
                        .jsonPath()
                        .getList("subjects")
                        .size());
    }

    private static ValidatableResponse letGo(OpenCase file, String subject) {
        return as("investigator")
                .body(Map.of("subject", subject, "reason", "An office line, no tie"))
                .post(file.path("/subjects/removal"))
                .then();
    }

    @Test
    void whoeverWasBroughtInIsTakenOutAgainOnTheRecordAndWhatWasKeptOfThemStays() {
        var file = anOpenCase();
        var merchant = merchantOf(anOpenCase());
        involve(file, merchant).statusCode(201);
        var exhibits = as("investigator").get(file.path("/evidence")).jsonPath().getList("items");
        letGo(file, merchant).statusCode(200).body("subjects.subject.id", not(hasItem(merchant)));
        as("investigator")
                .get(file.path("/timeline"))
                .then()
                .body("items[0].kind", equalTo("SUBJECT_LEFT"))
                .body("items[0].text", containsString("is part of it no longer: An office line, no tie"));
        assertEquals(
                exhibits,
                as("investigator").get(file.path("/evidence")).jsonPath().getList("items"));
        assertEquals(
                List.of("1"),
                Sql.query("select count(*) from case_detachment where case_id = '%s' and subject_id = '%s'"
                        .formatted(file.id(), merchant)),
                "the wall remembers them");
        letGo(file, merchant).statusCode(422).body("errors[0].pointer", equalTo("/subject"));
        involve(file, merchant).statusCode(201);
    }

    @Test
    void nobodyIsTakenOutWhomAnAlertIsAboutOrAMeasureIsProposedAgainstNorTheLastOne() {
        var file = anOpenCase();
        letGo(file, file.subjectId()).statusCode(409).body("detail", startsWith("An alert of the case is about them"));
        var merchant = merchantOf(anOpenCase());
        involve(file, merchant).statusCode(201);
        proposedAgainst(file, merchant);
        letGo(file, merchant).statusCode(409).body("detail", startsWith("A measure against "));
        var closed = anOpenCase();
        var drawnIn = merchantOf(closed);
        as("investigator").body(closed.closure("FALSE_ALARM")).post(closed.path("/closure"));
        letGo(closed, drawnIn).statusCode(409).body("detail", startsWith("The case is closed"));
    }

    @Test
    void nobodyUnknownIsBroughtInAndNobodyIntoAClosedCase() {
        var file = anOpenCase();
        involve(file, UUID.randomUUID().toString()).statusCode(422).body("errors[0].pointer", equalTo("/subject"));
        var merchant = merchantOf(anOpenCase());
        as("investigator")
                .body(file.closure("FALSE_ALARM"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200);
        involve(file, merchant).statusCode(409).body("detail", startsWith("The case is closed"));
    }
}
