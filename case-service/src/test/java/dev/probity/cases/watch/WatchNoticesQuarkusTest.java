package dev.probity.cases.watch;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What auditors are told of who looks at what, and who isn't told. */
@QuarkusTest
@ComponentTest
class WatchNoticesQuarkusTest {
    private static ValidatableResponse notice(Colleague auditor, Object id) {
        return auditor.call().get("/api/v1/watch/" + id).then();
    }

    @Test
    void anAddressThatIsNoDoorIsNotFoundAndNoTry() {
        var colleague = Colleague.of("investigator");
        var some = UUID.randomUUID();
        colleague
                .call()
                .get("/api/v1/cases/" + some + "/nothing/of/the/kind")
                .then()
                .statusCode(404);
        assertEquals(List.of("0"), Sql.query("select count(*) from look where file_id = '%s'".formatted(some)));
    }

    @Test
    void whoeverLookedTakesNoneOfTheirLooksAwayAndTheServiceDoesByRule() {
        var curious = Colleague.of("investigator");
        var file = TakenCase.taken();
        curious.breaksTheGlass(file.id());
        curious.call().get(file.path()).then().statusCode(200);
        var count = "select count(*) from look where user_id = '%s' and file_id = '%s'"
                .formatted(curious.user(), file.id());
        assertEquals(List.of("1"), Sql.query(count));
        var delete = "set probity.reader = '%s'; delete from look where user_id = '%s'";
        Sql.as("probity_app", "app", delete.formatted(curious.user(), curious.user()));
        assertEquals(List.of("1"), Sql.query(count));
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Sql.as(
                        "probity_app",
                        "app",
                        "set probity.reader = '%s'; update look set at = now() - interval '1 year'"
                                .formatted(curious.user())));
        assertTrue(refused.getMessage().startsWith("42501"), refused.getMessage());
        Sql.as("probity_app", "app", delete.formatted("probity", curious.user()));
        assertEquals(List.of("0"), Sql.query(count));
    }

    @Test
    void anAuditorIsToldOfALookAtAFileOfOthersAndSaysWhatCameOfIt() {
        var file = TakenCase.taken();
        var auditor = Colleague.of("auditor");
        var curious = Colleague.of("investigator");
        curious.breaksTheGlass(file.id());
        curious.call().get(file.path()).then().statusCode(200);
        var told = curious.toldTo(auditor);
        assertEquals(1, told.size());
        var id = told.getFirst().get("id");
        notice(auditor, id)
                .statusCode(200)
                .body("notice.kind", equalTo("OUTSIDE"))
                .body("notice.looks", equalTo(1))
                .body("looks", hasSize(1))
                .body("looks[0].label", equalTo(file.ref()))
                .body("looks[0].ground", equalTo("BREAK_GLASS"));
        var answer = Map.of("text", "They stood in for a colleague");
        auditor.call()
                .header("If-Match", "\"9\"")
                .body(answer)
                .post("/api/v1/watch/" + id + "/answer")
                .then()
                .statusCode(412);
        auditor.call()
                .header("If-Match", "\"1\"")
                .body(answer)
                .post("/api/v1/watch/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer.text", equalTo("They stood in for a colleague"))
                .body("answer.person.id", equalTo(auditor.user()));
        auditor.call()
                .body(answer)
                .post("/api/v1/watch/" + id + "/answer")
                .then()
                .statusCode(409);
    }

    @Test
    void theWorkOfADayIsToldToNobody() {
        var file = TakenCase.taken();
        var auditor = Colleague.of("auditor");
        var colleague = Colleague.of("investigator");
        colleague.call().get("/api/v1/me").then().statusCode(200);
        as("investigator")
                .body(Map.of("person", colleague.user()))
                .post(file.path() + "/members")
                .then()
                .statusCode(201);
        Sql.query("update look set night = false where user_id = '%s'".formatted(colleague.user()));
        colleague.call().get(file.path()).then().statusCode(200);
        colleague.call().get("/api/v1/subjects/" + file.subject()).then().statusCode(200);
        colleague.call().get("/api/v1/cases/" + UUID.randomUUID()).then().statusCode(404);
        assertEquals(List.of(), colleague.toldTo(auditor));
        await().atMost(PATIENCE)
                .until(() -> Suite.ingest().taken(colleague.subject()).size() == 3);
    }

    /** As the service adds it. */
    private static void looks(String user, UUID file, String at, boolean night) {
        Sql.as(
                "probity_app",
                "app",
                "set probity.reader = '%s'; ".formatted(user)
                        + Looks.ADD
                                .replace(":id", "gen_random_uuid()")
                                .replace(":before", "timestamptz '%s' - interval '30 minutes'".formatted(at))
                                .replace(":at", "timestamptz '%s'".formatted(at))
                                .replace(":user", "'%s'".formatted(user))
                                .replace(":act", "'VIEW'")
                                .replace(":what", "'CASE'")
                                .replace(":file", "uuid '%s'".formatted(file))
                                .replace(":ground", "'MEMBER'")
                                .replace(":night", Boolean.toString(night)));
    }

    @Test
    void aLookByNightRightAfterOneByDayIsOneOfItsOwn() {
        var user = "stays-" + UUID.randomUUID();
        var file = UUID.randomUUID();
        looks(user, file, "2026-11-20T21:40:00Z", false);
        looks(user, file, "2026-11-20T21:50:00Z", false);
        looks(user, file, "2026-11-20T22:05:00Z", true);
        looks(user, file, "2026-11-20T22:08:00Z", true);
        assertEquals(
                List.of("f", "t"),
                Sql.query("select night from look where user_id = '%s' order by at".formatted(user)));
    }

    @Test
    void whoGoesThroughWhatIsNotThereForThemIsTold() {
        var auditor = Colleague.of("auditor");
        var curious = Colleague.of("investigator");
        for (var what : List.of("cases", "alerts", "subjects", "cases")) {
            curious.call()
                    .get("/api/v1/" + what + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
        assertEquals(List.of(), curious.toldTo(auditor));
        curious.call()
                .body(Map.of("case", "C-999999", "reason", "Just to see"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(404);
        var told = curious.toldTo(auditor);
        assertEquals(List.of("TRIES"), told.stream().map(one -> one.get("kind")).toList());
        notice(auditor, told.getFirst().get("id"))
                .body("notice.files", equalTo(5))
                .body("looks", hasSize(5))
                .body("looks[0].ground", nullValue())
                .body("looks[0].label", nullValue());
    }

    @Test
    void manyFilesWithinMinutesAreABurstAndSeveralAtNightAreTold() {
        var auditor = Colleague.of("auditor");
        var curious = Colleague.of("investigator");
        Sql.query("""
                insert into look (id, at, user_id, act, what, file_id, ground, night)
                select gen_random_uuid(), now(), '%s', 'VIEW', 'CASE', gen_random_uuid(), 'MEMBER', true from generate_series(1, 19)""".formatted(curious.user()));
        var untaken = read(arrived(anAlertOn("staff:" + aStaffId())));
        curious.call()
                .get("/api/v1/cases/" + untaken.getString("alert.case.id"))
                .then()
                .statusCode(200);
        var kinds = curious.toldTo(auditor).stream().map(one -> one.get("kind")).toList();
        assertEquals(true, kinds.contains("BURST"), kinds.toString());
    }

    @Test
    void noOneIsToldOfThemselfNorOfThoseNearToThem() {
        var file = TakenCase.taken();
        var curious = Colleague.of("auditor");
        var manager = Colleague.of("auditor");
        var stranger = Colleague.of("auditor");
        Organisation.told(curious.staffId(), null, manager.staffId());
        curious.breaksTheGlass(file.id());
        curious.call().get(file.path()).then().statusCode(200);
        var id = curious.toldTo(stranger).getFirst().get("id");
        notice(stranger, id).statusCode(200);
        for (var near : List.of(curious, manager)) {
            assertEquals(List.of(), curious.toldTo(near));
            notice(near, id).statusCode(404);
            near.call()
                    .body(Map.of("text", "Nothing to it"))
                    .post("/api/v1/watch/" + id + "/answer")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void ofAFileBehindTheirOwnWallAnAuditorHearsThatThereWasSomething() {
        var suspect = aStaffId();
        var auditor = Colleague.of("auditor");
        Organisation.told(suspect, null, auditor.staffId());
        var row = read(arrived(anAlertOn("staff:" + suspect)));
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post("/api/v1/cases/" + row.getString("alert.case.id") + "/assignment")
                .then()
                .statusCode(200);
        var curious = Colleague.of("investigator");
        curious.breaksTheGlass(row.getString("alert.case.id"));
        curious.call()
                .get("/api/v1/cases/" + row.getString("alert.case.id"))
                .then()
                .statusCode(200);
        notice(auditor, curious.toldTo(auditor).getFirst().get("id"))
                .statusCode(200)
                .body("looks", hasSize(1))
                .body("looks[0].file", nullValue())
                .body("looks[0].label", nullValue());
    }

    @Test
    void auditorsAlone() {
        for (var role : List.of("investigator", "approver", "privacy-officer", "detection-engineer")) {
            as(role).get("/api/v1/watch").then().statusCode(403);
        }
        as("auditor")
                .get("/api/v1/watch?state=OPEN&kind=BURST")
                .then()
                .statusCode(200)
                .body("$", hasKey("open"));
    }

    @Test
    void atWhicheverDoorSomebodyAsksForWhatIsNotThereForThemItIsATry() {
        var auditor = Colleague.of("auditor");
        var curious = Colleague.of("investigator");
        var some = UUID.randomUUID();
        curious.call().get("/api/v1/cases/" + some + "/graph").then().statusCode(404);
        curious.call()
                .get("/api/v1/cases/" + UUID.randomUUID() + "/tasks")
                .then()
                .statusCode(404);
        curious.call()
                .get("/api/v1/subjects/" + UUID.randomUUID() + "/activity")
                .then()
                .statusCode(404);
        curious.call()
                .body(Map.of("text", "x"))
                .post("/api/v1/cases/" + UUID.randomUUID() + "/notes")
                .then()
                .statusCode(404);
        curious.call().get("/api/v1/cases/" + some + "/record").then().statusCode(404);
        assertEquals(List.of(), curious.toldTo(auditor), "the same one twice is one");
        curious.call()
                .body(Map.of("assignee", "me"))
                .post("/api/v1/alerts/" + UUID.randomUUID() + "/assignment")
                .then()
                .statusCode(404);
        assertEquals(
                List.of("TRIES"),
                curious.toldTo(auditor).stream().map(one -> one.get("kind")).toList());
    }
}
