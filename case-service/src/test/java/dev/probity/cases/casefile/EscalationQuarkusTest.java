package dev.probity.cases.casefile;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.casefile.OpenCase.anOpenCase;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A case that can't wait is escalated, by whoever works on it or because its clock ran out, and stays so until somebody else answers. */
@QuarkusTest
@ComponentTest
class EscalationQuarkusTest {
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final String WHY = "The lead of the team has left";

    @Inject
    Overdue overdue;

    private boolean look(UUID id) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> overdue.escalate(id));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static ValidatableResponse escalate(OpenCase file) {
        return as("investigator")
                .body(Map.of("reason", WHY))
                .post(file.path("/escalation"))
                .then();
    }

    private static ValidatableResponse answer(OpenCase file, String user) {
        return as(user).body(Map.of("text", "Hear the deputy"))
                .post(file.path("/escalation/answer"))
                .then();
    }

    private static void clockRunsOut(OpenCase file) {
        Sql.query("update case_file set due_at = now() - interval '1 second' where id = '%s'".formatted(file.id()));
    }

    private static String escalatedBy(OpenCase file) {
        return as("investigator").get(file.path("")).jsonPath().getString("escalation.by.id");
    }

    private static List<String> record(OpenCase file) {
        return as("investigator").get(file.path("/timeline")).jsonPath().getList("items.kind");
    }

    private static List<String> listed(String user, String query) {
        return as(user).get("/api/v1/cases?limit=200&" + query).jsonPath().getList("items.id");
    }

    @Test
    void whoWorksOnACaseEscalatesItAndSomebodyElseAnswers() {
        var file = anOpenCase();
        file.bringIn("investigator2");
        assertTrue(listed("investigator2", "escalated=false").contains(file.id()));
        escalate(file)
                .statusCode(200)
                .body("escalation.by.id", equalTo("investigator"))
                .body("escalation.reason", equalTo(WHY))
                .body("escalation.at", notNullValue())
                .body("actions", not(hasItem("ESCALATE")))
                .body("actions", not(hasItem("ANSWER")));
        escalate(file).statusCode(409);
        assertTrue(listed("investigator2", "escalated=true").contains(file.id()));
        as("investigator")
                .get("/api/v1/alerts/" + file.alert().id())
                .then()
                .body("alert.case.escalatedAt", notNullValue());
        answer(file, "investigator").statusCode(409).body("detail", containsString("somebody else"));
        as("investigator2").get(file.path("")).then().body("actions", hasItem("ANSWER"));
        answer(file, "investigator2").statusCode(200).body("escalation", equalTo(null));
        answer(file, "investigator2").statusCode(409);
        assertEquals(List.of("ESCALATION_ANSWERED", "ESCALATED", "MEMBER_ADDED", "OPENED"), record(file));
        assertTrue(!listed("investigator2", "escalated=true").contains(file.id()));
    }

    @Test
    void whoseWorkItIsAnswersForItNeither() {
        var file = anOpenCase();
        file.bringIn("investigator2");
        as("investigator").body(Map.of("assignee", "investigator2")).post(file.path("/assignment"));
        escalate(file).statusCode(200);
        answer(file, "investigator2").statusCode(409);
        file.bringIn("approver");
        as("approver").get(file.path("")).then().body("actions", hasItem("ANSWER"));
        answer(file, "approver").statusCode(200);
    }

    @Test
    void anotherAccountOfWhoeverEscalatedOrHasTheWorkAnswersForItNeither() {
        var file = anOpenCase();
        Suite.oidc().isStaff("approver71", "W-investigator");
        Suite.oidc().isStaff("approver72", "W-investigator2");
        List.of("investigator2", "approver", "approver71", "approver72").forEach(file::bringIn);
        as("investigator").body(Map.of("assignee", "investigator2")).post(file.path("/assignment"));
        escalate(file).statusCode(200);
        for (var account : List.of("approver71", "approver72")) {
            as(account).get(file.path("")).then().statusCode(200).body("actions", not(hasItem("ANSWER")));
            answer(file, account).statusCode(409).body("detail", containsString("whichever account"));
        }
        answer(file, "approver").statusCode(200);
    }

    @Test
    void nobodySeesMoreOfACaseBecauseItIsEscalated() {
        var file = anOpenCase();
        as("investigator").body(Map.of("assignee", "me")).post(file.path("/assignment"));
        escalate(file).statusCode(200);
        for (var stranger : List.of("investigator2", "approver")) {
            answer(file, stranger).statusCode(404);
            as(stranger).get(file.path("")).then().statusCode(404);
            assertTrue(!listed(stranger, "escalated=true").contains(file.id()));
        }
        as("investigator2")
                .body(Map.of("case", file.id(), "reason", "Nobody answers"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        as("investigator2").get(file.path("")).then().body("actions", not(hasItem("ANSWER")));
        answer(file, "investigator2").statusCode(409);
    }

    @Test
    void aCaseWhoseClockRanOutIsEscalatedOnce() {
        var file = anOpenCase();
        clockRunsOut(file);
        await().atMost(PATIENCE).until(() -> "probity".equals(escalatedBy(file)));
        answer(file, "investigator").statusCode(200);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> escalatedBy(file) == null);
        assertEquals(List.of("ESCALATION_ANSWERED", "ESCALATED", "OPENED"), record(file));
        as("investigator")
                .get(file.path("/record"))
                .then()
                .body("items.find { it.act == 'ESCALATED' }.ground", equalTo("RULE"));
    }

    @Test
    void ofManyReplicasThatLookAtOnceOneEscalates() throws Exception {
        var file = anOpenCase();
        var id = UUID.fromString(file.id());
        clockRunsOut(file);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var looks = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> look(id)))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        assertEquals(List.of("ESCALATED", "OPENED"), record(file));
    }

    @Test
    void theClockWaitsForTheAnswerToAnEscalationByHand() {
        var file = anOpenCase();
        escalate(file).statusCode(200);
        clockRunsOut(file);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> "investigator".equals(escalatedBy(file)));
        file.bringIn("investigator2");
        answer(file, "investigator2").statusCode(200);
        await().atMost(PATIENCE).until(() -> "probity".equals(escalatedBy(file)));
    }

    @Test
    void anEscalationEndsWithTheCase() {
        var file = anOpenCase();
        escalate(file).statusCode(200);
        as("investigator")
                .body(file.closure("FALSE_ALARM"))
                .post(file.path("/closure"))
                .then()
                .statusCode(200)
                .body("escalation", equalTo(null));
        clockRunsOut(file);
        escalate(file).statusCode(409);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> escalatedBy(file) == null);
    }

    @Test
    void theCaseSaysWhetherItIsUnderLegalHoldAndWhoMayEndThat() {
        var file = anOpenCase();
        as("investigator")
                .body(Map.of("reason", "A court has asked for it"))
                .post(file.path("/hold"))
                .then()
                .statusCode(200)
                .body("heldAt", notNullValue())
                .body("actions", not(hasItem("HOLD")))
                .body("actions", not(hasItem("RELEASE")));
        file.bringIn("auditor");
        as("auditor").get(file.path("")).then().body("actions", hasItem("RELEASE"));
        as("auditor")
                .body(Map.of("reason", "It was decided"))
                .post(file.path("/release"))
                .then()
                .statusCode(200)
                .body("heldAt", equalTo(null));
    }
}
