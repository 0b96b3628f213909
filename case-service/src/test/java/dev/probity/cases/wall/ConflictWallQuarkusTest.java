package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What somebody behind the wall sees, from the first moment to the last. */
@QuarkusTest
@ComponentTest
class ConflictWallQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    private static void note(WalledCase file, String user, String key, int status) {
        call(user, INVESTIGATOR)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "seen"))
                .post(file.path("/notes"))
                .then()
                .statusCode(status);
    }

    @Test
    void aChangeOfTheOrganisationWallsAndOpensAtOnce() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        var staffId = "W-" + user;
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(200);
        Organisation.told(staffId, "T-" + file.suspect(), null);
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(404);
        Organisation.told(staffId, "T-elsewhere", null);
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(200);
        Organisation.told(file.suspect(), "T-" + file.suspect(), staffId);
        call(user, INVESTIGATOR).get(file.path("")).then().statusCode(404);
    }

    @Test
    void whoComesToStandTooNearIsToldToReadAnewWhatTheirPageShows() throws Exception {
        var file = aWalledCase();
        for (var recused : List.of(true, false)) {
            var user = "reader-" + recused + file.suspect().toLowerCase(java.util.Locale.ROOT);
            call(user, INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
            try (var stream = new Stream(user, INVESTIGATOR)) {
                long before = stream.settled("RESYNC");
                if (recused) {
                    file.recusal(INVESTIGATOR, INVESTIGATOR, user).statusCode(201);
                } else {
                    Organisation.told("W-" + user, "T-" + file.suspect(), null);
                }
                await().atMost(PATIENCE).until(() -> stream.count("RESYNC") > before);
                assertFalse(stream.heard(file.id()));
            }
        }
    }

    @Test
    void anAnswerThatWasGivenIsNotGivenAgainThroughTheWall() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        var key = UUID.randomUUID().toString();
        note(file, user, key, 201);
        note(file, user, key, 201);
        Organisation.told("W-" + user, "T-" + file.suspect(), null);
        note(file, user, key, 404);
    }

    @Test
    void anOldVersionIsNoSignThatThereIsACase() {
        var file = aWalledCase();
        call(file.user(Relation.TEAM_MATE, INVESTIGATOR), INVESTIGATOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "x"))
                .post(file.path("/notes"))
                .then()
                .statusCode(404);
    }

    @Test
    void howMuchOfTheDaysBudgetIsUsedCountsNothingFromBehindTheWall() {
        var file = aWalledCase();
        var day = "update alert set budget_day = date '%s' where id = '"
                + file.alert().id() + "'";
        Sql.query(day.formatted("2100-01-01"));
        try {
            budget(Relation.STRANGER, file)
                    .body("budgetDay", equalTo("2100-01-01"))
                    .body("budgetUsed", equalTo(1));
            budget(Relation.TEAM_MATE, file).body("budgetDay", not(equalTo("2100-01-01")));
        } finally {
            Sql.query(day.formatted("2026-11-23"));
        }
    }

    private static ValidatableResponse budget(Relation relation, WalledCase file) {
        return call(file.user(relation, INVESTIGATOR), INVESTIGATOR)
                .get("/api/v1/queue/summary")
                .then()
                .statusCode(200);
    }

    @Test
    void howFullTheHourIsCountsNoOrderFromBehindTheWall() {
        var file = aWalledCase();
        file.contestedMeasure();
        assertEquals(1, hourUsed(Relation.STRANGER, file) - hourUsed(Relation.TEAM_MATE, file));
    }

    private static int hourUsed(Relation relation, WalledCase file) {
        return call(file.user(relation, "approver"), "approver")
                .get("/api/v1/proposals/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("hourUsed");
    }

    @Test
    void aMerchantsPageShowsItsMerchantAndNotTheWalledCase() {
        var file = aWalledCase();
        var path = "/api/v1/subjects/" + file.merchantId();
        as(INVESTIGATOR).get(path).then().statusCode(200).body(containsString(file.ref()));
        var seen = call(file.user(Relation.SELF, INVESTIGATOR), INVESTIGATOR).get(path);
        assertEquals(200, seen.statusCode());
        assertFalse(file.telling().stream().anyMatch(seen.asString()::contains), seen.asString());
    }

    @Test
    void anAlertOnAnotherNamesNobodyFromBehindTheWall() {
        var file = aWalledCase();
        var other = arrived(anAlertOn(aMerchant())
                .summary("Gained after staff:%s looked, and %s looked again".formatted(file.suspect(), file.suspect()))
                .payment(
                        "payment",
                        4,
                        "paid to staff:%s, and again to %s".formatted(file.suspect(), file.suspect()),
                        "e-1"));
        var path = "/api/v1/alerts/" + other.id();
        as(INVESTIGATOR).get(path).then().statusCode(200).body(containsString(file.pseudonym()));
        for (var relation : List.of(Relation.SELF, Relation.MANAGERS_MANAGER, Relation.REPORT)) {
            var seen = call(file.user(relation, INVESTIGATOR), INVESTIGATOR).get(path);
            assertEquals(200, seen.statusCode());
            assertFalse(file.telling().stream().anyMatch(seen.asString()::contains), seen.asString());
            assertTrue(seen.asString().contains("Gained after a colleague looked, and a colleague looked again"));
        }
    }

    @Test
    void whoSaysNoStaffIdIsToldThatNothingIsShownWithoutOne() {
        Suite.oidc().isStaff("nobody-knows", null);
        call("nobody-knows", INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
        for (var path : List.of("/api/v1/cases", "/api/v1/queue/summary", "/api/v1/search?q=a", "/api/v1/live")) {
            call("nobody-knows", INVESTIGATOR)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("https://probity.dev/problems/no-staff-id"));
        }
    }

    @Test
    void aStaffIdThatNoProfileHasShowsNothingUntilOneCame() {
        var id = "S-" + System.nanoTime();
        Suite.oidc().isUnheardOf("unheard-of", id);
        call("unheard-of", INVESTIGATOR).get("/api/v1/me").then().statusCode(200);
        call("unheard-of", INVESTIGATOR)
                .get("/api/v1/cases")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://probity.dev/problems/no-staff-id"))
                .body("detail", containsString("of which no profile has come"));
        Organisation.told(id, "T-" + id, null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> call("unheard-of", INVESTIGATOR)
                        .get("/api/v1/cases")
                        .then()
                        .statusCode(200));
    }

    @Test
    void aStaffIdMayBeANumber() {
        var number = String.valueOf(System.nanoTime());
        var alert = arrived(anAlertOn("staff:" + number));
        Suite.oidc().isStaff("numbered", number);
        call("numbered", INVESTIGATOR).get("/api/v1/alerts").then().statusCode(200);
        call("numbered", INVESTIGATOR)
                .get("/api/v1/alerts/" + alert.id())
                .then()
                .statusCode(404);
    }

    @Test
    void noConnectionRemembersWhoseItWas() throws Exception {
        var file = aWalledCase();
        var near = file.user(Relation.MANAGER, INVESTIGATOR);
        var far = file.user(Relation.MEMBER, INVESTIGATOR);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 300; i++) {
                calls.add(() -> call(near, INVESTIGATOR).get(file.path("")).statusCode());
                calls.add(() -> call(far, INVESTIGATOR).get(file.path("")).statusCode());
            }
            var answers = many.invokeAll(calls);
            for (var i = 0; i < answers.size(); i++) {
                assertEquals(i % 2 == 0 ? 404 : 200, answers.get(i).get());
            }
        }
    }

    @Test
    void whoOpensACaseCannotTellThatTheSubjectIsInOneBehindTheWall() {
        var file = aWalledCase();
        var other = arrived(anAlertBelowTheLine().merchants(file.merchant()));
        var mate = file.user(Relation.TEAM_MATE, INVESTIGATOR);
        assertEquals(file.id(), read(other).getString("alert.case.id"));
        call(mate, INVESTIGATOR).get("/api/v1/alerts/" + other.id()).then().statusCode(404);
        call(mate, INVESTIGATOR)
                .body(Map.of("alertIds", List.of(other.id().toString()), "caseId", file.id()))
                .post("/api/v1/alerts/merge")
                .then()
                .statusCode(404);
    }

    @Test
    void theDaysOfAMerchantLeaveNoTraceOfWhoIsBehindTheWall() {
        var file = aWalledCase();
        Suite.scoring().answers(file.merchant(), "days", """
                {"asOf":"2026-11-23T13:30:00Z","reviews":[],"usualReviews":null,"gains":[],
                 "staff":[{"staff":"staff:%s","first":"2026-11-09","last":"2026-11-11","days":3,"unticketed":3}]}""".formatted(file.suspect()));
        var path = "/api/v1/subjects/" + file.merchantId() + "/days";
        as(INVESTIGATOR).get(path).then().statusCode(200).body("staff.staff.label", contains(file.pseudonym()));
        for (var who : List.of(Relation.TEAM_MATE, Relation.STRANGER)) {
            call(file.user(who, INVESTIGATOR), INVESTIGATOR)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("staff", empty());
        }
    }
}
