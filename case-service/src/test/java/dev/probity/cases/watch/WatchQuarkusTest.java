package dev.probity.cases.watch;

import static dev.probity.cases.alert.AlertFixtures.aStaffId;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.wall.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who looks at what, and who is told of it. */
@QuarkusTest
@ComponentTest
class WatchQuarkusTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** Somebody who works with Probity and whom no other test knows. */
    private record Colleague(String user, String role, String staffId) {
        static Colleague of(String role) {
            var user = "colleague-" + PEOPLE.incrementAndGet();
            var staffId = "E-" + user;
            Suite.oidc().isStaff(user, staffId);
            return new Colleague(user, role, staffId);
        }

        RequestSpecification call() {
            return given().auth()
                    .oauth2(Suite.oidc().token(user, List.of(role), "probity-case", 300))
                    .contentType(ContentType.JSON);
        }

        String subject() {
            return "staff:" + staffId;
        }

        /** What is told of them to that auditor. */
        List<Map<String, Object>> toldTo(Colleague auditor) {
            return auditor.call()
                    .get("/api/v1/watch?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.findAll { it.person.id == '%s' }".formatted(user));
        }

        void breaksTheGlass(String caseId) {
            call().body(Map.of("case", caseId, "reason", "The works council asks"))
                    .post("/api/v1/break-glass")
                    .then()
                    .statusCode(201);
        }
    }

    /** A case that "investigator" works on, and nobody else. */
    private record File(String id, String ref, String subject, String pseudonym) {
        static File taken() {
            var row = read(arrived(anAlertOn("staff:" + aStaffId())));
            var file = new File(
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

    private static ValidatableResponse notice(Colleague auditor, Object id) {
        return auditor.call().get("/api/v1/watch/" + id).then();
    }

    @Test
    void aLookGoesToIngestAsAnEventOnceForEachHalfHour() {
        var file = File.taken();
        var curious = Colleague.of("auditor");
        curious.breaksTheGlass(file.id());
        for (var what : List.of("", "/timeline", "/record", "")) {
            curious.call().get(file.path() + what).then().statusCode(200);
        }
        await().atMost(PATIENCE)
                .until(() -> !Suite.ingest().taken(curious.subject()).isEmpty());
        var events = Suite.ingest().taken(curious.subject());
        assertEquals(1, events.size());
        var data = events.getFirst().path("data");
        assertEquals("CASE_FILE", data.path("dataClass").asText());
        assertEquals("BREAK_GLASS", data.path("ground").asText());
        assertEquals(file.id(), data.path("objectId").asText());
        Sql.query("update look set at = at - interval '31 minutes' where user_id = '%s'".formatted(curious.user()));
        curious.call().get(file.path()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> Suite.ingest().taken(curious.subject()).size() == 2);
    }

    @Test
    void nothingOfWhomACaseIsAboutIsInTheEvent() {
        var file = File.taken();
        var curious = Colleague.of("approver");
        curious.breaksTheGlass(file.ref());
        curious.call().get("/api/v1/subjects/" + file.subject()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> !Suite.ingest().taken(curious.subject()).isEmpty());
        var event = Suite.ingest().taken(curious.subject()).getFirst().toString();
        assertEquals(-1, event.indexOf(file.pseudonym()));
        assertEquals(-1, event.indexOf(file.ref()));
    }

    @Test
    void whatIngestDoesNotTakeIsSentAgainAndWhatItRefusesIsGivenUp() {
        var file = File.taken();
        var curious = Colleague.of("auditor");
        Suite.ingest().refuses(curious.subject(), 503, 403, 400);
        curious.breaksTheGlass(file.id());
        curious.call().get(file.path()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select failure from outbox where route = 'INGEST' and key = '%s' and dead_at is not null"
                                        .formatted(curious.subject()))
                        .equals(List.of("ingest refused it with 400")));
        assertEquals(
                List.of("3"),
                Sql.query("select cast(tries as text) from outbox where route = 'INGEST' and key = '%s'"
                        .formatted(curious.subject())));
    }

    @Test
    void anAuditorIsToldOfALookAtAFileOfOthersAndSaysWhatCameOfIt() {
        var file = File.taken();
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
        var file = File.taken();
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
        var file = File.taken();
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
}
